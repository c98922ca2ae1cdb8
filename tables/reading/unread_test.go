package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestUnreadOnce holds that an amount that is not read is unread, once: in the head of a table that nobody knows, and in
// a second row of 公开07, whose other lines are read.
func TestUnreadOnce(t *testing.T) {
	const lines = "合计|因公出国（境）费|公务用车购置及运行维护费|~|~|公务接待费\n~|~|小计|公务用车购置费|公务用车运行维护费|~\n"
	for _, c := range []struct {
		name   string
		sheets []reading.Sheet
		want   []string
	}{
		{"head", []reading.Sheet{page("项目||某某|1.00|款项||本年支出||\n科目编码|科|项||||||\n208|||社会保障和就业支出|1.00|1.00|0.00|0.00|")}, []string{"1.00", "208", "社会保障和就业支出", "1.00", "1.00", "0.00", "0.00"}},
		{"second row", []reading.Sheet{page("合计|因公出国（境）费|公务用车购置及运行维护费|公务接待费\n3.00||2.00|1.00"), page(lines + "4.00||3.00||3.00|1.00")}, []string{"4.00", "3.00", "1.00"}},
	} {
		var unread []string
		r, err := reading.Read(reading.Document{Tables: c.sheets})
		assert.NoError(t, err)
		for cell := range r.Unread() {
			unread = append(unread, cell.Text)
		}
		assert.Equal(t, c.want, unread, "%s\n%s", c.name, report(r))
	}
}
