#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QImage>
#include <QObject>
#include <QTimer>

#include "imaging/store/StudyStore.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// The local study store as the window sees it: a snapshot of its list, and the work on it in two
/// workers of its own, so that neither the window nor reading waits for a disk. Lives in the GUI
/// thread.
class StudyLibrary : public QObject {
  Q_OBJECT

 public:
  /// Nothing is read before the first refresh().
  explicit StudyLibrary(std::filesystem::path folder, QObject* parent = nullptr);

  /// As it was last read; newest study first.
  [[nodiscard]] const std::vector<StoredStudy>& studies() const { return *m_studies; }
  /// The same list, kept alive as it is while a newer one is read.
  [[nodiscard]] std::shared_ptr<const std::vector<StoredStudy>> snapshot() const {
    return m_studies;
  }
  [[nodiscard]] const StoreSize& size() const { return m_size; }
  [[nodiscard]] QImage thumbnail(std::int64_t study) const;
  /// Whether the list has been read at least once.
  [[nodiscard]] bool loaded() const { return m_loaded; }
  /// Why the store cannot be read.
  [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }

  /// Reads the list again, soon; many calls in a row read it once.
  void refresh();
  /// Compares files and rows once, in the background; faultsFound follows where there are any.
  void checkFiles();
  /// Queues an import of files, folders, DICOMDIRs and archives.
  void import(const std::vector<std::filesystem::path>& paths);
  void cancelImport();
  /// The running import, or the first that waits.
  [[nodiscard]] std::optional<JobState> importState() const;
  /// Imports that run or wait.
  [[nodiscard]] int importCount() const { return static_cast<int>(m_imports.jobs().size()); }

  /// Moves the store to another folder (StoreMove.h), after the imports that wait; moved or failed
  /// follows. Progress, time left and Cancel are those of an import.
  void moveTo(const std::filesystem::path& folder);
  [[nodiscard]] bool moving() const { return m_imports.job(m_move).has_value(); }
  /// Where the store lies.
  [[nodiscard]] std::filesystem::path folder() const;
  /// How large it may become; nothing: as large as the disk. changed or failed follows.
  void setLimit(std::optional<std::uint64_t> bytes);

  /// Deletes studies with their files and, where setResultsFolder() was told, with the results,
  /// drawings and findings that were kept of them.
  void remove(const std::vector<std::int64_t>& studies);
  void setResultsFolder(const std::filesystem::path& folder) { m_results = folder; }
  /// Makes a study ready to be read; readyToRead or readFailed follows.
  void prepareToRead(std::int64_t study, std::optional<std::int64_t> series = {});
  /// Reads the series of a study; seriesRead follows.
  void readSeries(std::int64_t study);
  /// Keeps a picture of a study that was opened from this store; nothing for any other path.
  void keepThumbnail(const std::filesystem::path& openedFrom, const QImage& picture);

 Q_SIGNALS:
  void changed();
  void importsChanged();
  void importProgressed();
  void imported(const lateglow::ImportReport& report);
  void importFailed(const lateglow::Failure& failure);
  void moved();
  void removed(int studies);
  /// The same, as they were listed.
  void removedStudies(const std::vector<lateglow::StoredStudy>& studies);
  void failed(const lateglow::Failure& failure);
  void faultsFound(const std::vector<lateglow::StoreFault>& faults);
  void readyToRead(const QString& path);
  void seriesRead(qint64 study, const std::vector<lateglow::StoredSeries>& series);

 private:
  struct Snapshot {
    std::vector<StoredStudy> studies;
    StoreSize size;
    std::map<std::int64_t, QImage> newThumbnails;
  };
  [[nodiscard]] static Expected<Snapshot> read(const std::filesystem::path& folder,
                                               const std::set<std::int64_t>& withThumbnail);
  void readNow();
  void take(Expected<Snapshot> snapshot);

  std::filesystem::path m_folder;
  std::filesystem::path m_results;  ///< empty: nothing is kept
  std::shared_ptr<const std::vector<StoredStudy>> m_studies =
      std::make_shared<const std::vector<StoredStudy>>();
  StoreSize m_size;
  std::map<std::int64_t, QImage> m_thumbnails;
  std::optional<Failure> m_failure;
  bool m_loaded = false;
  bool m_reading = false;
  QTimer m_refresh;
  JobRunner m_quickWork;
  quint64 m_move = 0;  ///< its number among the imports
  JobRunner m_imports;
};

}  // namespace lateglow
