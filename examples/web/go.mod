module github.com/fiscalcn/yusuan/examples/web

go 1.26.0

require (
	github.com/chromedp/cdproto v0.160.1
	github.com/chromedp/chromedp v0.23.1
	github.com/fiscalcn/yusuan v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace (
	github.com/fiscalcn/yusuan => ../..
	github.com/fiscalcn/yusuan/examples/pdf => ../pdf
	github.com/fiscalcn/yusuan/examples/xlsx => ../xlsx
)
