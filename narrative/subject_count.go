package narrative

// indicatorWords are the phrases for indicators.
var indicatorWords = [...]word{
	{"机关运行经费{财政拨款|}{支出|}", wordIndicator, uint8(AgencyOperation)},
	{"{使用|}一般公共预算{财政拨款|拨款|}{安排的|}基本支出中的日常公用经费{支出|}", wordIndicator, uint8(AgencyOperation)},
	{"事业运行经费{财政拨款|}{支出|}", wordIndicator, uint8(InstitutionOperation)},

	{"政府采购{支出|合同|}{总额|金额|总金额|规模|}", wordIndicator, uint8(Procurement)},
	{"{政府|}采购货物{类|}{支出|采购支出|}{总额|金额|}", wordIndicator, uint8(ProcurementGoods)},
	{"{政府|}采购工程{类|}{支出|采购支出|}{总额|金额|}", wordIndicator, uint8(ProcurementWorks)},
	{"{政府|}采购服务{类|}{支出|采购支出|}{总额|金额|}", wordIndicator, uint8(ProcurementServices)},
	{"货物{采购|采购支出|类采购|类支出}{总额|金额|}", wordIndicator, uint8(ProcurementGoods)},
	{"货物支出{总额|金额}", wordIndicator, uint8(ProcurementGoods)},
	{"工程{采购|采购支出|类采购|类支出}{总额|金额|}", wordIndicator, uint8(ProcurementWorks)},
	{"工程支出{总额|金额}", wordIndicator, uint8(ProcurementWorks)},
	{"服务{采购|采购支出|类采购|类支出}{总额|金额|}", wordIndicator, uint8(ProcurementServices)},
	{"服务支出{总额|金额}", wordIndicator, uint8(ProcurementServices)},
	{"{政府|}集中采购{支出|}{金额|}", wordIndicator, uint8(ProcurementCentral)},
	{"{政府|}分散采购{支出|}{金额|}", wordIndicator, uint8(ProcurementScattered)},
	{"授予中小{微|}企业{的|}合同{金额|总额|}", wordIndicator, uint8(ContractsSME)},
	{"授予小{型|}微{型|}企业{的|}合同{金额|总额|}", wordIndicator, uint8(ContractsMicro)},
	{"货物采购授予中小企业合同金额", wordIndicator, uint8(ContractsSMEGoods)},
	{"工程采购授予中小企业合同金额", wordIndicator, uint8(ContractsSMEWorks)},
	{"服务采购授予中小企业合同金额", wordIndicator, uint8(ContractsSMEServices)},
	{"面向中小企业预留政府采购项目预算{金额|}", wordIndicator, uint8(ReservedSME)},
	{"面向小微企业预留政府采购项目预算{金额|}", wordIndicator, uint8(ReservedMicro)},
	{"{在|}面向中小企业预留{的|}政府采购项目中", wordIndicator, uint8(AwardedReservedSME)},
	{"{在|}面向小微企业预留{的|}政府采购项目中", wordIndicator, uint8(AwardedReservedMicro)},
	{"{在|}其他政府采购项目中", wordIndicator, uint8(AwardedOther)},
	{"由{中小|小微}企业供应商中标{或|、}成交{的|}", wordFiller, 0},
	{"{采购|合同|成交}金额", wordActual, 0},
	{"(以合同签订为准)", wordFiller, 0},

	{"{因公|}{出国|境外}{(境)|}团组{数|}", wordIndicator, uint8(AbroadGroups)},
	{"团组{数|}", wordIndicator, uint8(AbroadGroups)},
	{"{国内|}来访团组{数|}", wordIndicator, uint8(ReceptionBatches)},
	{"{接待|}{国(境)外|国外|境外|外国}来访团组{数|}", wordIndicator, uint8(ReceptionForeignBatches)},
	{"来访外宾{人数|人次|}", wordIndicator, uint8(ReceptionForeignPersons)},
	{"{来宾|来访人员}{人数|人次|}", wordIndicator, uint8(ReceptionPersons)},
	{"参加其他{部门|单位}{组织的|组织|}{因公|}出国{(境)|}团组", wordIndicator, uint8(AbroadGroupsOfOthers)},
	{"{因公|}出国(境){累计|}人{次|数}{数|}", wordIndicator, uint8(AbroadPersons)},
	{"公务{用车|车辆}{年末|}保有{量|数|}", wordIndicator, uint8(VehiclesKept)},
	{"共有公务{用车|车辆}", wordIndicator, uint8(VehiclesKept)},
	{"{年末|车辆|}保有{量|数}", wordIndicator, uint8(VehiclesKept)},
	{"{公务用车|公务车辆|公务车|车辆}购置{数量|量|数}", wordIndicator, uint8(VehiclesPurchased)},
	{"购{置|买|入}{更新|}{公务|}{用车|车辆}", wordIndicator, uint8(VehiclesPurchased)},
	{"更新{公务|}{用车|车辆}", wordIndicator, uint8(VehiclesPurchased)},
	{"购置(更新){公务|}{用车|车辆|}", wordIndicator, uint8(VehiclesPurchased)},
	{"车均{运行|}{维护|}{费|}", wordIndicator, uint8(VehicleAverage)},
	{"{平均|}每{辆|台}{车|}{运行维护费|}", wordIndicator, uint8(VehicleAverage)},
	{"人均{接待费|费用|}", wordIndicator, uint8(ReceptionPersonAverage)},
	{"国内{公务|}接待{费|}{支出|}", wordIndicator, uint8(ReceptionDomestic)},
	{"{国内|}公务接待{总|}批{次|数}{数|}", wordIndicator, uint8(ReceptionBatches)},
	{"接待批{次|数}{数|}", wordNoun, uint8(anyBatches)},
	{"{国内|}公务接待{总|}人{次|数}{数|}", wordIndicator, uint8(ReceptionPersons)},
	{"接待人{次|数}{数|}", wordNoun, uint8(anyPersons)},
	{"{接待|}{外宾|外事|国外}{接待|公务接待|}{费|}{支出|}", wordIndicator, uint8(ReceptionForeign)},
	{"{外宾|外事}{接待|}批{次|数}{数|}", wordIndicator, uint8(ReceptionForeignBatches)},
	{"{外宾|外事}{接待|}人{次|数}{数|}", wordIndicator, uint8(ReceptionForeignPersons)},
	{"国(境)外{公务|}接待{费|}{支出|}", wordIndicator, uint8(ReceptionAbroad)},
	{"国(境)外{公务|}接待批{次|数}{数|}", wordIndicator, uint8(ReceptionAbroadBatches)},
	{"国(境)外{公务|}接待人{次|数}{数|}", wordIndicator, uint8(ReceptionAbroadPersons)},
	{"接待", wordNoun, uint8(anyReception)},

	{"{共有|}车辆", wordIndicator, uint8(VehiclesTotal)},
	{"{在用|闲置|待报废|处置|报废|报损|报废报损|出租|出借|租用|租赁|调拨|特种|其他}{车辆|资产|设备}", wordText, 0},
	{"{副|}部(省)级{以上|及以上|}领导{干部|}用车", wordIndicator, uint8(VehiclesOfMinisters)},
	{"{副部|副省|部|省部}级{以上|及以上|}领导{干部|}用车", wordIndicator, uint8(VehiclesOfMinisters)},
	{"主要{领导|负责人}{干部|}用车", wordIndicator, uint8(VehiclesOfLeaders)},
	{"机要通信{应急|}用车", wordIndicator, uint8(VehiclesConfidential)},
	{"应急保障用车", wordIndicator, uint8(VehiclesEmergency)},
	{"{一般|}执法执勤用车", wordIndicator, uint8(VehiclesEnforcement)},
	{"特种专业技术用车", wordIndicator, uint8(VehiclesSpecial)},
	{"离退休干部{服务|}用车", wordIndicator, uint8(VehiclesOfRetired)},
	{"一般公务用车", wordIndicator, uint8(VehiclesGeneral)},
	{"其他用车", wordIndicator, uint8(VehiclesOther)},
	{"通用设备", wordIndicator, uint8(EquipmentGeneral)},
	{"专用设备", wordIndicator, uint8(EquipmentSpecial)},
	{"设备{(不含车辆)|}", wordIndicator, uint8(EquipmentLarge)},
	{"{国有|}资产{原值|总额|总值|总计|合计|}", wordIndicator, uint8(AssetsTotal)},
	{"土地、房屋{及|和}构筑物", wordIndicator, uint8(AssetsLand)},
	{"房屋{及|和}构筑物", wordIndicator, uint8(AssetsLand)},
	{"文物{和|、|及}陈列品", wordIndicator, uint8(AssetsRelics)},
	{"图书{、|和|}档案", wordIndicator, uint8(AssetsBooks)},
	{"家具{、|和|}用具{、装具|}{及动植物|}", wordIndicator, uint8(AssetsFurniture)},
	{"无形资产", wordIndicator, uint8(AssetsIntangible)},
	{"流动资产", wordIndicator, uint8(AssetsCurrent)},
	{"固定资产", wordIndicator, uint8(AssetsFixed)},

	{"编{报|制|制了}{项目|项目支出|}绩效目标", wordIndicator, uint8(TargetProjects)},
	{"{一级|二级|三级|预算绩效管理}项目", wordText, 0},
	{"{部门|单位|}整体{支出|}绩效{自评|评价|自评价}{得分|评分|总分|综合得分}", wordText, 0},
	{"绩效{运行|}{跟踪|监控}{评价|监控|}", wordIndicator, uint8(TrackedProjects)},
	{"{部门整体|专项|项目|}{支出|}{绩效|单位|部门|}自评{价|}", wordIndicator, uint8(SelfEvaluatedProjects)},
	{"{部门|财政|}{重点|}绩效评价", wordIndicator, uint8(EvaluatedProjects)},
	{"部门评价", wordIndicator, uint8(EvaluatedProjects)},
	{"涉及{一般公共预算|财政性|财政|项目|}{支出|财政拨款|}{资金|金额|}{总额|共计|合计|}", wordActual, 0},
	{"涉及预算{资金|金额|}{共计|总额|}", wordBudget, uint8(BaseBudget)},
	{"平均{得分|分}", wordIndicator, uint8(AverageScore)},
	{"\"优{秀|}\"", wordIndicator, uint8(SelfExcellent)},
	{"\"良{好|}\"", wordIndicator, uint8(SelfGood)},
	{"\"{中|合格|及格}\"", wordIndicator, uint8(SelfFair)},
	{"\"{差|不合格|不及格}\"", wordIndicator, uint8(SelfPoor)},
	{"发现{的|}问题", wordIndicator, uint8(Problems)},
	{"已{经|}{完成|}整改{完成|}", wordIndicator, uint8(ProblemsFixed)},
	{"正在整改", wordIndicator, uint8(ProblemsOpen)},
	{"会议费{支出|}", wordIndicator, uint8(Meetings)},
	{"培训费{支出|}", wordIndicator, uint8(Training)},
}

// A counting says what a number with a measure word counts where the noun before
// it names something else: 公务接待…8批次.
type counting struct {
	noun      noun
	unit      unit
	indicator Indicator
}

var countings = [...]counting{
	{abroad, unitPiece, AbroadGroups},
	{abroad, unitBatch, AbroadGroups},
	{abroad, unitPerson, AbroadPersons},
	{ofIndicator + noun(AbroadGroups), unitBatch, AbroadGroups},
	{ofIndicator + noun(AbroadGroups), unitPerson, AbroadPersons},
	{ofIndicator + noun(AbroadGroupsOfOthers), unitPerson, 0},
	{vehiclePurchase, unitVehicle, VehiclesPurchased},
	{vehiclePurchase, unitPiece, VehiclesPurchased},
	{vehicleOperation, unitVehicle, VehiclesKept},
	{reception, unitBatch, ReceptionBatches},
	{reception, unitPiece, ReceptionBatches},
	{reception, unitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionDomestic), unitBatch, ReceptionBatches},
	{ofIndicator + noun(ReceptionDomestic), unitPiece, ReceptionBatches},
	{ofIndicator + noun(ReceptionDomestic), unitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionBatches), unitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionForeign), unitBatch, ReceptionForeignBatches},
	{ofIndicator + noun(ReceptionForeign), unitPiece, ReceptionForeignBatches},
	{ofIndicator + noun(ReceptionForeign), unitPerson, ReceptionForeignPersons},
	{ofIndicator + noun(ReceptionForeignBatches), unitPerson, ReceptionForeignPersons},
	{ofIndicator + noun(ReceptionAbroad), unitBatch, ReceptionAbroadBatches},
	{ofIndicator + noun(ReceptionAbroad), unitPiece, ReceptionAbroadBatches},
	{ofIndicator + noun(ReceptionAbroad), unitPerson, ReceptionAbroadPersons},
	{ofIndicator + noun(ReceptionAbroadBatches), unitPerson, ReceptionAbroadPersons},
}

// counted returns the indicator that a number with the unit after the noun is,
// zero if none is known.
func (n noun) counted(u unit) Indicator {
	for _, c := range countings {
		if c.noun == n && c.unit == u {
			return c.indicator
		}
	}
	return n.indicator()
}

// isStage reports whether the indicator counts projects, or their money, that have
// gone through a stage of evaluation.
func (i Indicator) isStage() bool { return i >= TargetProjects && i <= EvaluatedAmount }

// rated returns the indicator where projects of the stage are rated.
func (i Indicator) rated(stage Indicator) Indicator {
	if i >= SelfExcellent && i <= SelfPoor && stage == EvaluatedProjects {
		return i - SelfExcellent + EvaluatedExcellent
	}
	return i
}

// amount returns the indicator that an amount of money after the noun is: the
// money of the projects where the noun counts projects.
func (n noun) amount() Indicator {
	switch i := n.indicator(); i {
	case TargetProjects, TrackedProjects, SelfEvaluatedProjects, EvaluatedProjects:
		return i + 1
	default:
		return i
	}
}
