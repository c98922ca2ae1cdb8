module github.com/fiscalcn/yusuan/internal/print/gen

go 1.26.0

require golang.org/x/text v0.44.0

require github.com/fiscalcn/yusuan v0.0.0

replace github.com/fiscalcn/yusuan => ../../..
