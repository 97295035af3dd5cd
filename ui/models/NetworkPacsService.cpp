#include "app/workflow/SendCheck.h"
#include "imaging/pacs/PacsEcho.h"
#include "ui/models/PacsService.h"

namespace lateglow {

namespace {

class NetworkPacsService final : public PacsService {
 public:
  Expected<PacsSettings> settings() override { return loadPacsSettings(pacsSettingsFile()); }
  Expected<void> save(const PacsSettings& settings) override {
    return savePacsSettings(settings, pacsSettingsFile());
  }
  Expected<double> echo(const PacsNode& node, const LocalEntity& local,
                        ProgressSink& progress) override {
    return echoNode(node, local, {}, progress);
  }
  Expected<PacsMatches> find(const PacsNode& node, const LocalEntity& local, const PacsQuery& query,
                             ProgressSink& progress) override {
    return findOnNode(node, local, query, {}, progress);
  }
  Expected<RetrieveReport> retrieve(const PacsNode& node, const LocalEntity& local,
                                    const RetrieveRequest& request,
                                    const std::filesystem::path& folder,
                                    ProgressSink& progress) override {
    return retrieveFromNode(node, local, request, folder, {}, progress);
  }
  Expected<StoreReport> send(const PacsNode& node, const LocalEntity& local,
                             const std::vector<std::filesystem::path>& paths,
                             ProgressSink& progress) override {
    SubProgress checking(progress, 0.0, 0.1);
    const auto checked = checkBeforeSending(paths, false, checking);
    if (!checked) return tl::unexpected(checked.error());
    SubProgress sending(progress, 0.1, 1.0);
    return storeToNode(node, local, paths, {}, sending);
  }
};

}  // namespace

std::shared_ptr<PacsService> makeNetworkPacsService() {
  return std::make_shared<NetworkPacsService>();
}

}  // namespace lateglow
