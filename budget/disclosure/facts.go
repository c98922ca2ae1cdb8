package disclosure

import "github.com/fiscalcn/yusuan/budget"

// Facts (其他重要事项及有关说明) is what the text of an account states beside the
// amounts of its tables. The zero value states nothing. Facts are plain values:
// sharing them is safe as long as nobody changes their parts.
type Facts struct {
	// ThreePublic are the counts behind the “三公”经费. Nil if not given.
	ThreePublic *ThreePublic `json:"threePublic,omitzero"`
	// OperatingCost is the 机关运行经费. Nil if not given; one of 0.00元 says that
	// there was none.
	OperatingCost *OperatingCost `json:"operatingCost,omitzero"`
	// Procurement is the 政府采购. Nil if not given.
	Procurement *Procurement `json:"procurement,omitzero"`
	// Assets are the 国有资产占用情况 at the end of the year. Nil if not given.
	Assets *Assets `json:"assets,omitzero"`
	// Performance is the 预算绩效管理. Nil if not given.
	Performance *Performance `json:"performance,omitzero"`
	// Explanations are the reasons and uses that the text gives.
	Explanations Explanations `json:"explanations,omitzero"`
}

// ThreePublic are the counts (实物量) that go with the “三公”经费 of the year.
type ThreePublic struct {
	// Delegations is 因公出国（境）团组 that the department sent itself.
	Delegations int `json:"delegations"`
	// JoinedDelegations are those of other departments that its people joined.
	JoinedDelegations int `json:"joinedDelegations"`
	// Travellers is 因公出国（境）人次 of both.
	Travellers int `json:"travellers"`
	// VehiclesBought is 公务用车购置数.
	VehiclesBought int `json:"vehiclesBought"`
	// VehiclesKept is 公务用车保有量 at the end of the year.
	VehiclesKept int `json:"vehiclesKept"`
	// Receptions is 国内公务接待批次.
	Receptions int `json:"receptions"`
	// Guests is 国内公务接待人次.
	Guests int `json:"guests"`
	// ForeignReceptions is 外宾接待批次, contained in Receptions.
	ForeignReceptions int `json:"foreignReceptions"`
	// ForeignGuests is 外宾接待人次, contained in Guests.
	ForeignGuests int `json:"foreignGuests"`
	// ForeignCost is 外宾接待支出, contained in the 公务接待费.
	ForeignCost budget.Amount `json:"foreignCost"`
}

// OperatingCost is 机关运行经费: what 行政单位 and 参公单位 spent of the 公用经费 out
// of the 一般公共预算, in a budget what they plan to.
type OperatingCost struct {
	// Current is what was spent in the year.
	Current budget.Amount `json:"current"`
	// Prior is what was spent in the year before; blank if it is not known.
	Prior budget.Figure `json:"prior,omitzero"`
}

// Assets are 国有资产占用情况 on 31 December of the year.
type Assets struct {
	// Vehicles are the vehicles (车辆) by kind.
	Vehicles Vehicles `json:"vehicles"`
	// General50 is the number of 单价50万元（含）以上通用设备 in 台（套）; editions up to
	// about 2022 ask for it.
	General50 int `json:"general50"`
	// Special100 is the number of 单价100万元（含）以上专用设备; like General50.
	Special100 int `json:"special100"`
	// Equipment100 is the number of 单价100万元（含）以上设备（不含车辆） in 台（套）;
	// later editions ask for it instead.
	Equipment100 int `json:"equipment100"`
}

// Vehicles are vehicles (车辆) by kind, in 辆. Editions differ in what they call
// the first.
type Vehicles struct {
	// Ministerial is 副部（省）级以上领导用车, 部级领导干部用车 elsewhere.
	Ministerial int `json:"ministerial"`
	// Leading is 主要领导干部用车.
	Leading int `json:"leading"`
	// Confidential is 机要通信用车.
	Confidential int `json:"confidential"`
	// Emergency is 应急保障用车.
	Emergency int `json:"emergency"`
	// Enforcement is 执法执勤用车.
	Enforcement int `json:"enforcement"`
	// Specialist is 特种专业技术用车.
	Specialist int `json:"specialist"`
	// Retired is 离退休干部用车.
	Retired int `json:"retired"`
	// Other is 其他用车.
	Other int `json:"other"`
}

// Total returns the number of all vehicles.
func (v Vehicles) Total() int {
	return v.Ministerial + v.Leading + v.Confidential + v.Emergency +
		v.Enforcement + v.Specialist + v.Retired + v.Other
}
