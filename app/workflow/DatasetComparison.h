#pragma once

#include "app/workflow/DatasetPreflight.h"

namespace lateglow {

/// Images that lie on other grids than those they belong to, within each case.
void compareGrids(DatasetInspection& inspection);
/// Sizes, spacings and hands of the axes that are unlike those of the other cases.
void compareCases(DatasetInspection& inspection);
/// Images of the same content, in one patient or in two.
void findDuplicates(DatasetInspection& inspection);
/// Classes that no usable case has, or hardly any voxel shows.
void compareClasses(const std::map<int, std::string>& labels, DatasetInspection& inspection);
/// Names that seem to mean one patient ("Patient_01", "patient1") but were put into different parts.
void findPatientAliases(DatasetInspection& inspection);

/// Adds the problem; marks its case as left out where that is what the kind asks for.
void addProblem(DatasetInspection& inspection, DatasetProblem problem);

}  // namespace lateglow
