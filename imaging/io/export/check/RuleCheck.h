#pragma once

#include "imaging/io/export/check/AttributeRule.h"
#include "imaging/io/export/check/IssueLog.h"

namespace lateglow::check {

/// Holds the attributes of a data set against the modules and functional groups of its definition.
void checkDefinition(DcmDataset& dataset, const ObjectDefinition& definition, IssueLog& log);

/// The modules alone, for objects without a definition of their own.
void checkModules(DcmDataset& dataset, const std::vector<Module>& modules, IssueLog& log);

}  // namespace lateglow::check
