package summary

import (
	"html/template"
	"io"
	"net/url"

	"github.com/fiscalcn/yusuan/examples/audit/batch"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// page is one that needs nothing beside it, and can be printed.
var page = template.Must(template.New("page").Parse(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>部门预决算审核汇总</title>
<style>
body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:1100px;padding:0 1em;color:#222}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}
th{background:#f2f2f2}td.n{text-align:right}.错误{color:#b00020}.警告{color:#8a5a00}.提示{color:#1a4f8a}
details{margin:.3em 0}summary{cursor:pointer}@media print{details>*{display:block}}
</style></head><body>
<h1>部门预决算审核汇总</h1>
<p>{{len .Files}} 个文件：{{range .Totals}}<b class="{{.Name}}">{{.Name}} {{.Count}} 项</b>，{{end}}未能读取 {{.Failed}} 个。{{if .Left}}<b class="错误">审核被中断，还有 {{.Left}} 个文件未审核。</b>{{end}}</p>
<table><thead><tr><th>文件</th><th>单位</th><th>年度</th>{{range .Totals}}<th>{{.Name}}</th>{{end}}<th>说明</th></tr></thead><tbody>
{{range .Files}}<tr><td>{{.Result.Name}}{{range .Links}} <a href="{{.URL}}">{{.Name}}</a>{{end}}</td>
<td>{{.Result.Key.Department}}</td><td>{{if .Result.Key.Year}}{{.Result.Key.Year}}{{end}}{{if .Result.Key.IsBudget}} 预算{{end}}</td>
{{range .Counts}}<td class="n">{{.}}</td>{{end}}<td>{{if .Result.Err}}<span class="错误">未能读取：{{.Result.Err}}</span>{{end}}
{{- if .Result.Notes}}{{.Result.Notes}} 处读取说明。{{end}}{{range .Result.Beside}}已与 {{.}} 核对。{{end}}{{if .Result.IsAlone}}审核被中断，未与预算或上年决算核对。{{end}}
{{- if .Result.Findings}}<details><summary>{{len .Result.Findings}} 项</summary><ul>{{range .Result.Findings}}
<li class="{{.Severity.Chinese}}">{{.Severity.Chinese}} {{.Rule}} {{.Place}}：{{.Message}}</li>{{end}}</ul></details>{{end}}</td></tr>
{{end}}</tbody></table></body></html>
`))

// WriteHTML writes a page with a row for each file, its findings, and links to its reports.
func (r Run) WriteHTML(w io.Writer) error {
	type total struct {
		Name  string
		Count int
	}
	type link struct{ Name, URL string }
	type file struct {
		Result *batch.Result
		Counts []int
		Links  []link
	}
	var data struct {
		Files        []file
		Totals       []total
		Failed, Left int
	}
	data.Failed, data.Left = r.Failed(), r.Left
	for _, s := range placed.Severities() {
		data.Totals = append(data.Totals, total{s.Chinese(), r.Count(s)})
	}
	for i := range r.Results {
		f := file{Result: &r.Results[i]}
		for _, s := range placed.Severities() {
			f.Counts = append(f.Counts, r.Results[i].Count(s))
		}
		if r.Reports != nil {
			for _, name := range r.Reports(r.Results[i]) {
				f.Links = append(f.Links, link{ending(name), (&url.URL{Path: name}).String()})
			}
		}
		data.Files = append(data.Files, f)
	}
	return page.Execute(w, data)
}

// ending returns the last part of a name after the name of the file that it is about: 2024.pdf.txt → txt.
func ending(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '.' {
			return name[i+1:]
		}
	}
	return name
}
