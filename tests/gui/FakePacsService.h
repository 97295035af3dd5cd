#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "ui/models/PacsService.h"

namespace lateglow::testing {

/// An archive without a network: a few studies with series; what is retrieved are real DICOM files
/// that `writeObjects` makes. Every call takes `delayMs` in small steps, so that it can be cancelled.
class FakePacsService final : public PacsService {
public:
  std::atomic<int> delayMs{50};
  std::atomic<bool> fails{false};
  std::atomic<bool> brokenSettings{false};
  std::atomic<int> echoes{0};
  /// Writes objects of the study into the folder and returns their number.
  std::function<int(const std::filesystem::path& folder, const RetrieveRequest& request)> writeObjects;
  /// Sees what is sent while it lies there; called in the worker.
  std::function<void(const std::vector<std::filesystem::path>& paths)> seeSent;

  [[nodiscard]] Expected<PacsSettings> settings() override;
  [[nodiscard]] Expected<void> save(const PacsSettings& settings) override;
  [[nodiscard]] Expected<double> echo(const PacsNode& node, const LocalEntity& local,
                                      ProgressSink& progress) override;
  [[nodiscard]] Expected<PacsMatches> find(const PacsNode& node, const LocalEntity& local,
                                           const PacsQuery& query, ProgressSink& progress) override;
  [[nodiscard]] Expected<RetrieveReport> retrieve(const PacsNode& node, const LocalEntity& local,
                                                  const RetrieveRequest& request,
                                                  const std::filesystem::path& folder,
                                                  ProgressSink& progress) override;
  [[nodiscard]] Expected<StoreReport> send(const PacsNode& node, const LocalEntity& local,
                                           const std::vector<std::filesystem::path>& paths,
                                           ProgressSink& progress) override;

  /// What was asked and sent, for tests.
  [[nodiscard]] PacsQuery lastStudyQuery() const;
  [[nodiscard]] std::vector<RetrieveRequest> retrieved() const;
  [[nodiscard]] std::size_t sentFiles() const;
  [[nodiscard]] PacsSettings kept() const;

private:
  [[nodiscard]] Expected<void> work(const PacsNode& node, ProgressSink& progress) const;

  mutable std::mutex m_mutex;
  PacsSettings m_settings = exampleSettings();
  PacsQuery m_lastStudyQuery;
  std::vector<RetrieveRequest> m_retrieved;
  std::size_t m_sentFiles = 0;

  static PacsSettings exampleSettings();
};

}  // namespace lateglow::testing
