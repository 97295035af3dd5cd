#pragma once

#include "imaging/core/Progress.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// C-ECHO (PS3.4 annex A): whether the node answers to its and our AE title. Returns the seconds it
/// took. Blocks; ends within a second when `progress` says stop.
[[nodiscard]] Expected<double> echoNode(const PacsNode& node, const LocalEntity& local,
                                        const PacsTimeouts& timeouts, ProgressSink& progress);

}  // namespace lateglow
