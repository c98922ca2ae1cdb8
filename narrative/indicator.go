package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Indicator is a figure of the text that no form has (指标): money spent on
// running the office, contracts, counts of persons and cars, and the like. The
// zero value is none.
type Indicator uint8

// The indicators.
const (
	AgencyOperation      Indicator = iota + 1 // 机关运行经费
	InstitutionOperation                      // 事业运行经费

	Procurement          // 政府采购支出总额
	ProcurementGoods     // 政府采购货物支出
	ProcurementWorks     // 政府采购工程支出
	ProcurementServices  // 政府采购服务支出
	ProcurementCentral   // 政府集中采购
	ProcurementScattered // 分散采购
	ContractsSME         // 授予中小企业合同金额
	ContractsMicro       // 授予小微企业合同金额
	ContractsSMEGoods    // 货物采购授予中小企业合同金额
	ContractsSMEWorks    // 工程采购授予中小企业合同金额
	ContractsSMEServices // 服务采购授予中小企业合同金额
	ReservedSME          // 面向中小企业预留政府采购项目预算金额
	ReservedMicro        // 面向小微企业预留政府采购项目预算金额
	AwardedReservedSME   // 在面向中小企业预留的项目中中小企业成交金额
	AwardedReservedMicro // 在面向小微企业预留的项目中小微企业成交金额
	AwardedOther         // 在其他项目中中小企业成交金额

	AbroadGroups            // 因公出国（境）团组数
	AbroadGroupsOfOthers    // 参加其他部门组织的出国团组数
	AbroadPersons           // 因公出国（境）人次
	VehiclesPurchased       // 公务用车购置数
	VehiclesKept            // 公务用车保有量
	VehicleAverage          // 车均运行维护费
	ReceptionDomestic       // 国内公务接待支出
	ReceptionForeign        // 外宾接待支出
	ReceptionBatches        // 公务接待批次
	ReceptionPersons        // 公务接待人次
	ReceptionForeignBatches // 外宾接待批次
	ReceptionForeignPersons // 外宾接待人次
	ReceptionAbroad         // 国（境）外公务接待支出
	ReceptionAbroadBatches  // 国（境）外公务接待批次
	ReceptionAbroadPersons  // 国（境）外公务接待人次
	ReceptionPersonAverage  // 人均接待费
	VehiclesTotal           // 车辆
	VehiclesOfMinisters     // 副部（省）级以上领导用车
	VehiclesOfLeaders       // 主要领导干部用车
	VehiclesConfidential    // 机要通信用车
	VehiclesEmergency       // 应急保障用车
	VehiclesEnforcement     // 执法执勤用车
	VehiclesSpecial         // 特种专业技术用车
	VehiclesOfRetired       // 离退休干部用车
	VehiclesGeneral         // 一般公务用车
	VehiclesOther           // 其他用车
	EquipmentGeneral        // 单价50万元以上通用设备
	EquipmentSpecial        // 单价100万元以上专用设备
	EquipmentLarge          // 单价100万元以上设备
	EquipmentPurchased      // 购置单价100万元以上设备
	AssetsTotal             // 资产原值
	AssetsLand              // 土地、房屋及构筑物
	AssetsRelics            // 文物和陈列品
	AssetsBooks             // 图书档案
	AssetsFurniture         // 家具用具
	AssetsIntangible        // 无形资产
	AssetsCurrent           // 流动资产
	AssetsFixed             // 固定资产
	TargetProjects          // 编报绩效目标的项目数
	TargetAmount            // 编报绩效目标的项目金额
	TrackedProjects         // 绩效跟踪的项目数
	TrackedAmount           // 绩效跟踪的项目金额
	SelfEvaluatedProjects   // 绩效自评的项目数
	SelfEvaluatedAmount     // 绩效自评的项目金额
	EvaluatedProjects       // 部门评价的项目数
	EvaluatedAmount         // 部门评价的项目金额
	AverageScore            // 平均得分
	SelfExcellent           // 自评为优的项目数
	SelfGood                // 自评为良的项目数
	SelfFair                // 自评为中或合格的项目数
	SelfPoor                // 自评为差或不合格的项目数
	EvaluatedExcellent      // 部门评价为优的项目数
	EvaluatedGood           // 部门评价为良的项目数
	EvaluatedFair           // 部门评价为中或合格的项目数
	EvaluatedPoor           // 部门评价为差或不合格的项目数
	Problems                // 绩效自评发现的问题数
	ProblemsFixed           // 已经完成整改的问题数
	ProblemsOpen            // 正在整改的问题数
	Meetings                // 会议费
	Training                // 培训费
	ReceptionBatchAverage   // 批次均接待费
	AbroadPersonAverage     // 人均因公出国（境）费
	lastIndicator           = AbroadPersonAverage
)

var indicators = enum.Names[Indicator]{
	Type: "narrative.Indicator",
	List: []string{
		AgencyOperation:         "机关运行经费",
		InstitutionOperation:    "事业运行经费",
		Procurement:             "政府采购支出总额",
		ProcurementGoods:        "政府采购货物支出",
		ProcurementWorks:        "政府采购工程支出",
		ProcurementServices:     "政府采购服务支出",
		ProcurementCentral:      "政府集中采购",
		ProcurementScattered:    "分散采购",
		ContractsSME:            "授予中小企业合同金额",
		ContractsMicro:          "授予小微企业合同金额",
		ContractsSMEGoods:       "货物采购授予中小企业合同金额",
		ContractsSMEWorks:       "工程采购授予中小企业合同金额",
		ContractsSMEServices:    "服务采购授予中小企业合同金额",
		ReservedSME:             "面向中小企业预留政府采购项目预算金额",
		ReservedMicro:           "面向小微企业预留政府采购项目预算金额",
		AwardedReservedSME:      "预留项目中小企业采购金额",
		AwardedReservedMicro:    "预留项目小微企业采购金额",
		AwardedOther:            "其他项目中小企业采购金额",
		AbroadGroups:            "因公出国（境）团组数",
		AbroadGroupsOfOthers:    "参加其他部门因公出国（境）团组数",
		AbroadPersons:           "因公出国（境）人次",
		VehiclesPurchased:       "公务用车购置数",
		VehiclesKept:            "公务用车保有量",
		VehicleAverage:          "车均运行维护费",
		ReceptionDomestic:       "国内公务接待支出",
		ReceptionForeign:        "外宾接待支出",
		ReceptionBatches:        "国内公务接待批次",
		ReceptionPersons:        "国内公务接待人次",
		ReceptionForeignBatches: "外宾接待批次",
		ReceptionForeignPersons: "外宾接待人次",
		ReceptionAbroad:         "国（境）外公务接待支出",
		ReceptionAbroadBatches:  "国（境）外公务接待批次",
		ReceptionAbroadPersons:  "国（境）外公务接待人次",
		ReceptionPersonAverage:  "人均接待费",
		VehiclesTotal:           "车辆总数",
		VehiclesOfMinisters:     "副部（省）级以上领导用车",
		VehiclesOfLeaders:       "主要领导干部用车",
		VehiclesConfidential:    "机要通信用车",
		VehiclesEmergency:       "应急保障用车",
		VehiclesEnforcement:     "执法执勤用车",
		VehiclesSpecial:         "特种专业技术用车",
		VehiclesOfRetired:       "离退休干部用车",
		VehiclesGeneral:         "一般公务用车",
		VehiclesOther:           "其他用车",
		EquipmentGeneral:        "单价50万元（含）以上通用设备",
		EquipmentSpecial:        "单价100万元（含）以上专用设备",
		EquipmentLarge:          "单价100万元（含）以上设备（不含车辆）",
		EquipmentPurchased:      "购置单价100万元（含）以上设备",
		AssetsTotal:             "资产原值",
		AssetsLand:              "土地、房屋及构筑物",
		AssetsRelics:            "文物和陈列品",
		AssetsBooks:             "图书档案",
		AssetsFurniture:         "家具用具",
		AssetsIntangible:        "无形资产",
		AssetsCurrent:           "流动资产",
		AssetsFixed:             "固定资产",
		TargetProjects:          "编报绩效目标项目数",
		TargetAmount:            "编报绩效目标项目金额",
		TrackedProjects:         "绩效跟踪项目数",
		TrackedAmount:           "绩效跟踪项目金额",
		SelfEvaluatedProjects:   "绩效自评项目数",
		SelfEvaluatedAmount:     "绩效自评项目金额",
		EvaluatedProjects:       "部门评价项目数",
		EvaluatedAmount:         "部门评价项目金额",
		AverageScore:            "绩效自评平均得分",
		SelfExcellent:           "绩效自评优项目数",
		SelfGood:                "绩效自评良项目数",
		SelfFair:                "绩效自评合格项目数",
		SelfPoor:                "绩效自评不合格项目数",
		EvaluatedExcellent:      "部门评价优项目数",
		EvaluatedGood:           "部门评价良项目数",
		EvaluatedFair:           "部门评价中项目数",
		EvaluatedPoor:           "部门评价差项目数",
		Problems:                "绩效自评发现问题数",
		ProblemsFixed:           "绩效自评已整改问题数",
		ProblemsOpen:            "绩效自评正在整改问题数",
		Meetings:                "会议费",
		Training:                "培训费",
		ReceptionBatchAverage:   "批次均接待费",
		AbroadPersonAverage:     "人均因公出国（境）费",
	},
	None: true,
	Err:  &codes.ErrName,
}
