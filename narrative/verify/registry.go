package verify

import "github.com/fiscalcn/yusuan/budget/judge"

// registry is the rules in the order of their IDs.
var registry = [...]Rule{
	{
		ID: "N01", Title: "正文金额与表格一致", Formula: "正文金额 = 所指的单元格（按各自书写的精度）；上年数、年初预算数 = 上年决算、年初预算各自的表",
		Scope: "提供表格时；所称为全年预算、调整预算或未指明的，不与年初预算的表核对", Severity: judge.Error, Related: []string{"N08", "N17"},
		Example: Example{
			Year: 2024, Text: "四、财政拨款收入支出决算总体情况说明\n2024年度财政拨款收入支出总计0.3万元。",
			Cells: []string{"公开04/收入总计/决算数 2961.68", "公开04/支出总计/合计 2961.68"},
		},
	},
	{
		ID: "N02", Title: "占比", Formula: "占比 = 部分 ÷ 整体；同一列举各占比之和 = 100%",
		Severity: judge.Error, Related: []string{"N06"},
		Example: Example{
			Year: 2024, Text: "三、支出决算情况说明\n本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.94%；项目支出603.14万元，占20.51%。",
		},
	},
	{
		ID: "N03", Title: "增减额、增减率与方向", Formula: "增减率 = 增减额 ÷（本年数 − 增减额）；本年数 − 基数 = 增减额",
		Severity: judge.Error, Related: []string{"N05", "N07"},
		Example: Example{
			Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n2021年一般公共预算拨款支出8.36万元，比上年决算数减少0.71万元，下降8.49%。",
		},
	},
	{
		ID: "N04", Title: "完成率", Formula: "完成率 = 决算数 ÷ 所称的预算数",
		Severity: judge.Error, Related: []string{"N05"},
		Example: Example{
			Year: 2024, Text: "（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为10210.34万元，支出决算为9746.50万元，完成年初预算的95.45%。",
		},
	},
	{
		ID: "N05", Title: "大于、小于与持平", Formula: "决算数大于（小于、等于）预算数",
		Severity: judge.Error, Related: []string{"N03", "N04"},
		Example: Example{
			Year: 2024, Text: "（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为50.00万元，支出决算为60.00万元。决算数小于预算数的主要原因：人员变动。",
		},
	},
	{
		ID: "N06", Title: "正文内的合计", Formula: "合计 = 其中各项之和；列举不全时，各项之和不超过合计；年初结转和结余 + 使用结余 + 本年收入 = 本年支出 + 结余分配 + 年末结转和结余",
		Severity: judge.Error, Related: []string{"N02", "N07"},
		Example: Example{
			Year: 2021, Text: "五、一般公共预算财政拨款基本支出决算情况说明\n2021年度一般公共预算财政拨款基本支出478.07万元，其中：\n（一）人员经费443.98万元。\n（二）公用经费34.18万元。",
		},
	},
	{
		ID: "N07", Title: "推算的上年数", Formula: "合计的增减额 = 各项增减额之和（上年数 = 本年数 − 增减额）",
		Scope: "各项增减额齐全时", Severity: judge.Error, Related: []string{"N03", "N06"},
		Example: Example{
			Year: 2024, Text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数比2023年度减少0.15万元，其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算减少0.51万元。",
		},
	},
	{
		ID: "N08", Title: "同一指标前后一致", Formula: "同一指标两次所写的数在精度内相等",
		Scope:    "所指范围不同的（本级、所属单位、某一种资金、平均数等）不核对；两处另有不相同的词语的，只作提示",
		Severity: judge.Error, Related: []string{"N01"},
		Example: Example{
			Year: 2021, Text: "一、收入支出决算总体情况说明\n2021年本年收入4194.40万元。2021年收入4149.40万元，比上年决算数增加3352.26万元。",
		},
	},
	{
		ID: "N09", Title: "功能科目名称和编码", Formula: "类（款）（项）与编码是本年度科目，且指向所列的行",
		Severity: judge.Error, Related: []string{"N11"},
		Example: Example{
			Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n（一）201131—行政运行174.66万元。",
		},
	},
	{
		ID: "N10", Title: "主要包括的经济科目", Formula: "列举的科目 = 公开06中金额不为零的款",
		Scope: "提供公开06时；照抄全部科目名的列举仅提示", Severity: judge.Warning,
		Example: Example{
			Year: 2024, Text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出10.31万元。其中：人员经费10.31万元，主要包括：基本工资、个人农业生产补贴。",
			Cells: []string{
				"公开05/合计/基本支出 10.31", "公开06/人员经费合计/决算数 10.31", "公开06/30101/决算数 10.00",
				"公开06/30309/决算数 0.31", "公开06/30310/决算数",
			},
		},
	},
	{
		ID: "N11", Title: "各项支出均有说明", Formula: "公开05金额不为零的每一项在正文中都有说明",
		Scope: "提供公开05且正文逐项说明时", Severity: judge.Warning, Related: []string{"N09"},
		Example: Example{
			Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n（一）2011301—行政运行174.66万元。",
			Cells: []string{"公开05/2011301/本年支出 174.66", "公开05/2011302/本年支出 27.63"},
		},
	},
	{
		ID: "N12", Title: "“三公”经费与数量", Formula: "金额为零 ↔ 数量为零；人次不少于批次、团组数；外宾不多于全部；各数 = 所给数据",
		Severity: judge.Warning, Related: []string{"N01"},
		Example: Example{
			Year: 2021, Text: "六、一般公共预算拨款“三公”经费支出决算情况说明\n公务接待费支出0.77万元，累计接待79批次、8人次。",
		},
	},
	{
		// Units of 事业 have no 机关运行经费, so it may be less; and nothing of the 公用经费 may
		// be theirs, so it may be equal whatever the units are: a department of one 行政
		// and two 事业单位 printed 34.18 for both, all of it spent under 行政运行. Which
		// it is only the units' own accounts tell (disclosure.AgencyOperatingCost).
		ID: "N13", Title: "机关运行经费", Formula: "机关运行经费 ≤ 公开06公用经费合计；= 所给数据",
		Scope:    "只核对上限：表中不分单位，事业单位有无公用经费不能由单位性质推定，小于或等于都可能成立",
		Severity: judge.Error, Related: []string{"N01"},
		Example: Example{
			Year: 2024, Text: "十一、其他重要事项的情况说明\n（一）机关运行经费支出情况\n机关运行经费支出580.66万元。",
			Cells: []string{"公开06/公用经费合计/决算数 480.66"},
		},
	},
	{
		ID: "N14", Title: "政府采购", Formula: "总额 = 货物 + 工程 + 服务；授予小微 ≤ 授予中小 ≤ 总额；各数 = 所给数据",
		Severity: judge.Error, Related: []string{"N02", "N06"},
		Example: Example{
			Year: 2021, Text: "（二）政府采购情况\n2021年度政府采购支出总额68.28万元，其中：政府采购货物支出1.43万元、政府采购工程支出0万元、政府采购服务支出61.45万元。",
		},
	},
	{
		ID: "N15", Title: "国有资产", Formula: "车辆总数 = 各类车辆之和；日期为本年12月31日；各数 = 所给数据",
		Severity: judge.Error, Related: []string{"N06"},
		Example: Example{
			Year: 2021, Text: "（三）国有资产占用使用情况\n截至2021年12月31日，本单位共有车辆3辆，其中：主要领导干部用车1辆、机要通信用车1辆、其他用车0辆。",
		},
	},
	{
		ID: "N16", Title: "预算绩效", Formula: "各等次项目数之和 = 评价项目数；发现问题数 = 已整改 + 正在整改；各数 = 所给数据",
		Severity: judge.Error,
		Example: Example{
			Year: 2024, Text: "十、预算绩效管理情况\n绩效自评的2024年度项目4个，涉及预算金额598.42万元（其中，绩效评级为“优”的项目3个；绩效评级为“良”的项目0个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。",
		},
	},
	{
		ID: "N17", Title: "口径", Formula: "各节所列为本节所称口径的金额（如第六节为一般公共预算基本支出，不是公开03的基本支出）",
		Scope: "提供表格时", Severity: judge.Error, Related: []string{"N01"},
		Example: Example{
			Year: 2024, Text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出5377.64万元。",
			Cells: []string{"公开03/合计/基本支出 5377.64", "公开05/合计/基本支出 5364.75"},
		},
	},
	{
		ID: "N18", Title: "文字格式", Formula: "比率有%，金额有单位；没有模板残留、占位符、错误的年度和重复的标点",
		Severity: judge.Warning,
		Example: Example{
			Year: 2024, Text: "一、收入支出决算总体情况说明\n2024年度收入支出总计9746.50万元。与2023年度相比，收入支出总计增加1193.20万元，增长13.95。",
		},
	},
}
