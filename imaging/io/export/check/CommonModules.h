#pragma once

#include <vector>

#include "imaging/io/export/check/AttributeRule.h"

namespace lateglow::check {

/// Items of a code sequence (PS3.3 section 8, table 8.8-1).
[[nodiscard]] std::vector<AttributeRule> codeRules();
/// Items that reference an instance (PS3.3 section 10.8, table 10-11).
[[nodiscard]] std::vector<AttributeRule> referenceRules();

/// Modules that every composite object has: Patient, General Study, SOP Common (PS3.3 C.7.1.1,
/// C.7.2.1, C.12.1) and the series attributes that all series modules share.
[[nodiscard]] std::vector<Module> compositeModules();

[[nodiscard]] Module generalEquipment();          ///< C.7.5.1
[[nodiscard]] Module enhancedGeneralEquipment();  ///< C.7.5.2
[[nodiscard]] Module frameOfReference();          ///< C.7.4.1
[[nodiscard]] Module generalImage();              ///< C.7.6.1
[[nodiscard]] Module imagePlane();                ///< C.7.6.2
[[nodiscard]] Module imagePixel();                ///< C.7.6.3
[[nodiscard]] Module commonInstanceReference();   ///< C.12.2

}  // namespace lateglow::check
