#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/pacs/PacsFind.h"
#include "imaging/pacs/PacsRetrieve.h"
#include "imaging/pacs/PacsSettings.h"
#include "imaging/pacs/PacsStore.h"

namespace lateglow {

/// The network behind the window; GUI tests put a made-up archive here. Called from workers, except
/// for the settings, which are a small file.
class PacsService {
public:
  virtual ~PacsService() = default;

  [[nodiscard]] virtual Expected<PacsSettings> settings() = 0;
  [[nodiscard]] virtual Expected<void> save(const PacsSettings& settings) = 0;

  [[nodiscard]] virtual Expected<double> echo(const PacsNode& node, const LocalEntity& local,
                                              ProgressSink& progress) = 0;
  [[nodiscard]] virtual Expected<PacsMatches> find(const PacsNode& node, const LocalEntity& local,
                                                   const PacsQuery& query,
                                                   ProgressSink& progress) = 0;
  [[nodiscard]] virtual Expected<RetrieveReport> retrieve(const PacsNode& node,
                                                          const LocalEntity& local,
                                                          const RetrieveRequest& request,
                                                          const std::filesystem::path& folder,
                                                          ProgressSink& progress) = 0;
  /// Checks objects that Lateglow made before it sends them.
  [[nodiscard]] virtual Expected<StoreReport> send(const PacsNode& node, const LocalEntity& local,
                                                   const std::vector<std::filesystem::path>& paths,
                                                   ProgressSink& progress) = 0;
};

/// The real network and the user's settings file.
[[nodiscard]] std::shared_ptr<PacsService> makeNetworkPacsService();

}  // namespace lateglow
