module github.com/fiscalcn/yusuan/internal/enum/gen

go 1.26.0
