package panel

import "github.com/tongket/tongket/model"

// Nature says what may be done with the figures of an indicator.
type Nature uint8

// The natures.
const (
	// Event figures are of single visits, campaigns and festivals as well as of a whole year: of several in one document
	// the largest is only the least that the total can be.
	Event Nature = iota
	// Stock figures are of a day: "có 275 CĐCS". A year has the one nearest to its end.
	Stock
	// Total figures count what happened over a period, and an office states one of them: "kết nạp 234 đoàn viên".
	Total
	// Measure figures are percentages and averages: they are compared and never summed.
	Measure
)

// NatureOf gives the nature of an indicator.
func NatureOf(i model.Indicator) Nature {
	switch i {
	case model.GrassrootsUnions, model.UpperUnions, model.Members, model.Workers:
		return Stock
	case model.GrassrootsUnionsNew, model.GrassrootsUnionsRated, model.MembersNew, model.PartyNominees, model.PartyAdmissions,
		model.Houses, model.Initiatives, model.InitiativeValue, model.CollectiveAgreements, model.WorkerConferences,
		model.Inspections, model.Strikes:
		return Total
	case model.Rate, model.Income:
		return Measure
	}
	return Event
}
