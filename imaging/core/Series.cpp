#include "imaging/core/Series.h"

#include <algorithm>

namespace lateglow {

std::string toString(SeriesKind kind) {
  switch (kind) {
    case SeriesKind::Cine: return "cine";
    case SeriesKind::Volume: return "volume";
    case SeriesKind::LabelMap: return "labels";
  }
  return "volume";
}

SeriesKind Series::kind() const {
  if (cine() != nullptr) return SeriesKind::Cine;
  return volume() != nullptr ? SeriesKind::Volume : SeriesKind::LabelMap;
}

const Geometry& Series::geometry() const {
  return std::visit([](const auto& grid) -> const Geometry& { return grid.geometry; }, image);
}

bool Series::blocksQuantification() const {
  return std::any_of(issues.begin(), issues.end(), [](const SeriesIssue& issue) {
    return issue.severity == IssueSeverity::BlocksQuantification;
  });
}

}  // namespace lateglow
