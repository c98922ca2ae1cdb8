package prose

import "strings"

// nameEndings are what the name of a sum of money ends in.
var nameEndings = [...]string{"支出", "收入", "经费", "费用", "费", "资金", "补助", "补贴", "拨款", "专项", "奖金", "公积金"}

// thingEndings are what the names of things end in that are counted or scored, or of
// what is spent on them, though no indicator has them; these may be all of a name.
var thingEndings = [...]string{
	"级项目", "类项目", "管理项目", "人员类", "运转类", "特定目标类", "轿车", "越野车", "客车", "载客汽车", "房屋", "人数", "活动", "得分", "评分", "总分", "用车加油", "用车维修", "用车保险", "购买服务",
	"房屋面积", "房屋建筑面积", "用房面积", "支出结转", "支出结转结余", "支出结转和结余",
}

// LongestName is the number of signs beyond which text before a number is no name.
const LongestName = 40

// IsName reports whether text before a number may be the name of what it is.
func IsName(name string) bool {
	if ContainsAny(name, "**", "XX", "xx", "××", "__", "○○", "□□") {
		return false // it was left out
	}
	for _, e := range thingEndings {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	for _, e := range nameEndings {
		if strings.HasSuffix(name, e) && len(name) > len(e) {
			return true
		}
	}
	return false
}

// bodyEndings are what the name of a department or unit ends in.
var bodyEndings = [...]string{"局", "部门", "单位", "中心", "委员会", "办公室", "厅", "院", "校", "所", "会", "处", "站", "馆", "镇", "乡", "街道", "大队", "全区", "全市", "全县"}

// IsBody reports whether text ends in the name of a department or unit.
func IsBody(text string) bool {
	text = strings.TrimSuffix(text, ")") // 某委员会（部门）
	for _, e := range bodyEndings {
		if strings.HasSuffix(text, e) {
			return true
		}
	}
	return false
}
