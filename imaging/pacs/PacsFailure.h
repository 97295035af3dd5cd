#pragma once

#include <cstdint>
#include <string>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/ofstd/ofcond.h>

#include "imaging/core/Failure.h"
#include "imaging/pacs/ConnectionWatch.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// What went wrong on the way to or with a peer, named, with what can be done about it.
[[nodiscard]] Failure networkFailure(const OFCondition& condition, const PacsNode& node,
                                     const WatchedConnection* connection);

/// What a DIMSE status other than success means, e.g. "out of resources (A700)" (PS3.7 annex C,
/// PS3.4 tables B.2-1, C.4-1, C.4-2, C.4-3).
[[nodiscard]] std::string statusText(std::uint16_t status);

/// True for the statuses that are success with a remark (Bxxx, 0001, 0107, 0116).
[[nodiscard]] bool isWarningStatus(std::uint16_t status);

}  // namespace lateglow
