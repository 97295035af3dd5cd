#include "imaging/store/ImportReport.h"

#include <utility>

namespace lateglow {

namespace {
constexpr std::int64_t kMostRemarks = 1000;
}

void ImportReport::add(ImportRemark remark) {
  std::int64_t& count = remark.kind == ImportRemark::Kind::Skipped   ? skipped
                        : remark.kind == ImportRemark::Kind::Refused ? refused
                                                                     : conflicts;
  if (++count <= kMostRemarks) remarks.push_back(std::move(remark));
}

}  // namespace lateglow
