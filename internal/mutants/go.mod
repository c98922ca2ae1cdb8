module github.com/fiscalcn/yusuan/internal/mutants

go 1.26.0
