package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// Parts and reasons stand under the clause that they belong to, and end with it.
func ExampleParse() {
	fmt.Print(reading.Parse(`三、支出决算情况说明
2024年度本年支出100.00万元，比上年增加5.00万元，主要原因是人员增加3人，经费增加；其中：基本支出60.00万元（占60.00%），项目支出40.00万元，占40.00%。
（一）基本支出、项目支出预算分别为64.00万元、41.00万元。具体情况如下：
1.人员经费50.00万元，主要用于工资。
2.公用经费10.00万元。
`))
	// Output:
	// document
	//   section 三、
	//     heading
	//       clause 支出决算情况说明
	//     sentence
	//       clause 2024年度本年支出100.00万元,
	//       clause
	//         words 比上年增加5.00万元,
	//         reason 主要原因是
	//           clause 人员增加3人,
	//           clause 经费增加;
	//         parts 其中:
	//           clause ,
	//             words 基本支出60.00万元
	//             bracket ()
	//               clause 占60.00%
	//           clause 项目支出40.00万元,
	//           clause 占40.00%。
	//     item (一)
	//       sentence
	//         clause
	//           words 基本支出、
	//           words 项目支出预算
	//           turn 分别为
	//             words 64.00万元、
	//             words 41.00万元。
	//       sentence
	//         parts 具体情况如下:
	//           item 1.
	//             sentence
	//               clause
	//                 words 人员经费50.00万元,
	//                 purpose 主要用于
	//                   clause 工资。
	//           item 2.
	//             sentence
	//               clause 公用经费10.00万元。
}

// The zero value is the tree of nothing.
func ExampleTree() {
	fmt.Printf("%q\n", reading.Tree{}.String())
	fmt.Print(reading.Parse("甲、乙分别为100万元、90万元。"))
	// Output:
	// ""
	// document
	//   section
	//     sentence
	//       clause
	//         words 甲、
	//         words 乙
	//         turn 分别为
	//           words 100万元、
	//           words 90万元。
}

// A node with nothing but words within it has them on its line.
func ExampleTree_String() {
	fmt.Print(reading.Parse("机关运行经费9万元，因为人员减少，比上年增加（减少）1万元。").String())
	// Output:
	// document
	//   section
	//     sentence
	//       clause
	//         words 机关运行经费9万元,
	//         reason 因为
	//           clause 人员减少,
	//           clause 比上年增加(减少)1万元。
}
