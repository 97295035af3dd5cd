#pragma once

#include <vector>

#include "ui/models/CaseSession.h"

namespace lateglow {

class CasePresenter;

/// A picture to compare: a series as it was acquired, or what a model made of it.
struct PictureChoice {
  int sessionId = 0;  ///< 0: none
  bool synthetic = false;
  friend bool operator==(const PictureChoice&, const PictureChoice&) = default;
};

/// What a reader compares first of the study that a series belongs to; the reference comes first.
/// A synthetic series: beside what was acquired of that contrast, else what it was made of. A
/// synthetic result: beside the real LGE, else beside what it was made from. CT: the planning CT
/// before the cone-beam CT. Else the series and the first still one of its patient space. One
/// picture where there is nothing beside it.
[[nodiscard]] std::vector<PictureChoice> defaultPictures(const CasePresenter& cases,
                                                         const CaseSession& shown);

/// Whether the description names late enhancement ("LGE", "PSIR", "delayed" ...).
[[nodiscard]] bool isLateEnhancement(const CaseSession& session);

/// Voxels in Hounsfield units.
[[nodiscard]] bool isHounsfield(const CaseSession& session);

}  // namespace lateglow
