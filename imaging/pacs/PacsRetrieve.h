#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/pacs/InstanceInbox.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// What to fetch: a study, a series of it, or one object.
struct RetrieveRequest {
  std::string studyUid;
  std::string seriesUid;    ///< empty: the whole study
  std::string instanceUid;  ///< empty: the whole series
};

struct RetrieveReport {
  std::vector<ReceivedInstance> received;
  std::vector<std::string> problems;  ///< objects that could not be kept, and remarks of the node
  int failed = 0;                     ///< sub-operations that the node counts as failed
  [[nodiscard]] bool complete() const { return failed == 0 && problems.empty(); }
};

/// C-GET (PS3.4 C.4.3): the objects come over the same association, so no port has to be open. The
/// objects go into `folder` as InstanceInbox describes. Blocks; ends within a second when `progress`
/// says stop; what has arrived whole stays.
[[nodiscard]] Expected<RetrieveReport> getFromNode(const PacsNode& node, const LocalEntity& local,
                                                   const RetrieveRequest& request,
                                                   const std::filesystem::path& folder,
                                                   const PacsTimeouts& timeouts,
                                                   ProgressSink& progress);

/// C-MOVE (PS3.4 C.4.2) to ourselves: a listener on `local.port` takes what the node sends. The node
/// must know our AE title, address and port.
[[nodiscard]] Expected<RetrieveReport> moveFromNode(const PacsNode& node, const LocalEntity& local,
                                                    const RetrieveRequest& request,
                                                    const std::filesystem::path& folder,
                                                    const PacsTimeouts& timeouts,
                                                    ProgressSink& progress);

/// By the service that the node is set up for.
[[nodiscard]] Expected<RetrieveReport> retrieveFromNode(const PacsNode& node,
                                                        const LocalEntity& local,
                                                        const RetrieveRequest& request,
                                                        const std::filesystem::path& folder,
                                                        const PacsTimeouts& timeouts,
                                                        ProgressSink& progress);

}  // namespace lateglow
