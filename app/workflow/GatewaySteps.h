#pragma once

#include <filesystem>
#include <vector>

#include "app/workflow/GatewayQueue.h"
#include "app/workflow/GatewayRules.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Seconds since 1970, as the queue counts.
[[nodiscard]] double gatewayTime();

/// Reads a complete study and tries every rule on it: one job for each rule and the first series
/// that it matches. A study that no rule is for becomes an ignored job, one that cannot be read a
/// failed one.
[[nodiscard]] std::vector<NewGatewayJob> matchStudy(const GatewayRules& rules,
                                                    const GatewayStudy& study,
                                                    const std::vector<GatewayInstance>& instances,
                                                    const std::filesystem::path& folder,
                                                    ProgressSink& progress);

/// Sends what no node has acknowledged yet and notes every acknowledgement; then the job is sent.
/// An object that a node has already (status 0111) counts as acknowledged. The last failure where
/// something is left.
[[nodiscard]] Expected<void> deliverJob(const GatewayJob& job, const GatewayRules& rules,
                                        const LocalEntity& local, const PacsTimeouts& timeouts,
                                        GatewayQueue& queue, ProgressSink& progress);

}  // namespace lateglow
