package rounding_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// Three thirds of 1.00万元 printed in tenths: each by itself, they would add up to 0.9.
func ExampleNetwork() {
	values := []int64{10000_00, 3333_33, 3333_33, 3333_34} // 合计 and its parts, in 分
	sum := []rounding.Term{{Cell: 0, Sign: 1}, {Cell: 1, Sign: -1}, {Cell: 2, Sign: -1}, {Cell: 3, Sign: -1}}

	rounded, err := rounding.Network(values, 1000_00, [][]rounding.Term{sum})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range rounded {
		fmt.Printf("%d.%d\n", v/10000_00, v%10000_00/1000_00)
	}
	// Output:
	// 1.0
	// 0.3
	// 0.3
	// 0.4
}

// A table of rows (合计, 款, 项, 项) and columns (合计, 基本支出, 项目支出), rounded to 1万元. Each by itself, the cells
// would be printed as a 合计 of 3 over 项 of 1 and 1, beside a 基本支出 of 1 and a 项目支出 of 1.
func ExampleTree() {
	parent := []int{-1, 0, 1, 1}
	values := [][]int64{
		{27000_00, 13000_00, 14000_00},
		{27000_00, 13000_00, 14000_00},
		{13000_00, 9000_00, 4000_00},
		{14000_00, 4000_00, 10000_00},
	}
	across := []rounding.Term{{Cell: 0, Sign: 1}, {Cell: 1, Sign: -1}, {Cell: 2, Sign: -1}}

	rounded, err := rounding.Tree(parent, values, 10000_00, [][]rounding.Term{across})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range rounded {
		fmt.Println(line[0]/10000_00, line[1]/10000_00, line[2]/10000_00)
	}
	// Output:
	// 2 1 1
	// 2 1 1
	// 1 1 0
	// 1 0 1
}
