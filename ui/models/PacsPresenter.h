#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "ui/models/JobRunner.h"
#include "ui/models/PacsService.h"

namespace lateglow {

/// The DICOM network as the window sees it: who is known, and queries and transfers in workers of
/// their own, so that a slow archive never holds the window or reading. Lives in the GUI thread.
class PacsPresenter : public QObject {
  Q_OBJECT

public:
  explicit PacsPresenter(std::shared_ptr<PacsService> service, QObject* parent = nullptr);

  /// As the file has it; read anew by reload().
  [[nodiscard]] const PacsSettings& settings() const { return m_settings; }
  void reload();
  /// Keeps them, or says why not.
  [[nodiscard]] std::optional<Failure> save(const PacsSettings& settings);
  /// The node of that name, or nothing.
  [[nodiscard]] std::optional<PacsNode> node(const QString& name) const;

  using Answer = std::function<void(const Expected<double>&)>;
  /// Whether a node answers, also one that is not kept yet.
  void echo(const PacsNode& node, const LocalEntity& local, Answer answer);
  /// Studies; a query that still runs is given up. `found` or `findFailed` follows.
  void findStudies(const PacsNode& node, const PacsQuery& query);
  /// The series of a study, beside running queries. `foundSeries` or `findFailed` follows.
  void findSeries(const PacsNode& node, const QString& studyUid);
  void cancelQueries();
  [[nodiscard]] bool querying() const { return !m_queries.idle(); }

  /// Fetches into a folder of its own below `staging`; `retrieved` or `transferFailed` follows.
  void retrieve(const PacsNode& node, const RetrieveRequest& request, const QString& title);
  using Paths = std::function<Expected<std::vector<std::filesystem::path>>()>;
  /// Sends what `paths` gives; it is called in the worker. `sent` or `transferFailed` follows.
  void send(const PacsNode& node, Paths paths, const QString& title);
  /// The transfer that runs, or the first that waits.
  [[nodiscard]] std::optional<JobState> transfer() const;
  [[nodiscard]] int transferCount() const { return static_cast<int>(m_transfers.jobs().size()); }
  void cancelTransfer();

  /// Where what arrives lies until it is taken; by default in the user's cache folder.
  void setStagingFolder(const std::filesystem::path& folder) { m_staging = folder; }

Q_SIGNALS:
  void settingsChanged();
  void settingsFailed(const lateglow::Failure& failure);
  void queriesChanged();
  void found(const lateglow::PacsMatches& matches);
  void foundSeries(const QString& studyUid, const std::vector<lateglow::PacsMatch>& series);
  void findFailed(const lateglow::Failure& failure);
  void transfersChanged();
  void transferProgressed();
  /// `folder` now belongs to the receiver of the signal, who removes it.
  void retrieved(const QString& title, const QString& folder, int objects, const QString& problem);
  void sent(const QString& title, int objects, const QString& problem);
  void transferFailed(const QString& title, const lateglow::Failure& failure);

private:
  std::shared_ptr<PacsService> m_service;
  PacsSettings m_settings;
  std::filesystem::path m_staging;
  quint64 m_studyQuery = 0;
  JobRunner m_queries;
  JobRunner m_transfers;
};

}  // namespace lateglow
