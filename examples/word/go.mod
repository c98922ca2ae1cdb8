module github.com/fiscalcn/yusuan/examples/word

go 1.26.0

require (
	github.com/fiscalcn/yusuan v0.0.0
	github.com/fiscalcn/yusuan/examples/pdf v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/google/uuid v1.6.0 // indirect
	github.com/jolestar/go-commons-pool/v2 v2.1.2 // indirect
	github.com/klippa-app/go-pdfium v1.21.4 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/tetratelabs/wazero v1.12.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.48.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	pgregory.net/rapid v1.3.0 // indirect
)

replace (
	github.com/fiscalcn/yusuan => ../..
	github.com/fiscalcn/yusuan/examples/pdf => ../pdf
)
