package text

import (
	"reflect"
	"testing"

	"github.com/tongket/tongket/model"
)

// Ways out know every role by its name, and agree on which ones are read.
func TestRolesOfReading(t *testing.T) {
	if len(roleNames) != len(model.Roles()) {
		t.Errorf("%d roles, model has %d", len(roleNames), len(model.Roles()))
	}
	for i := range roleNames {
		role := Role(i)
		if _, ok := model.Find(model.Roles(), role.String()); !ok {
			t.Errorf("model does not know %s", role)
		}
		if role.Read() != model.Role(role.String()).Read() {
			t.Errorf("%s: read or not?", role)
		}
	}
}

func TestReading(t *testing.T) {
	d := &Document{Text: "A\n1 | 2", Blocks: []Block{
		{Span: Span{0, 1}, Role: RoleTitle},
		{Span: Span{2, 7}, Role: RoleTableRow, Kind: Row, Table: 1, Cells: []Span{{2, 3}, {6, 7}}},
	}}
	want := &model.Reading{Text: "A\n1 | 2", Blocks: []model.Block{
		{Start: 0, End: 1, Role: model.RoleTitle},
		{Start: 2, End: 7, Role: model.RoleTableRow, Table: 1, Cells: [][2]int{{2, 3}, {6, 7}}},
	}}
	if got := d.Reading(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
