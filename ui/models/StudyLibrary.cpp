#include "ui/models/StudyLibrary.h"

#include <algorithm>

#include <QBuffer>
#include <QMetaObject>

#include "app/report/SavedResults.h"
#include "imaging/store/StoreMove.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// Results of a study go with its images.
void forgetResults(StudyStore& store, const StoredStudy& study, const SavedResults& results) {
  const auto series = store.series(study.id);
  if (!series) return;
  for (const StoredSeries& one : *series) results.forget(study.uid, one.uid);
}

/// While files arrive the list is read this often.
constexpr int kRefreshMs = 150;

std::vector<std::byte> toPng(const QImage& picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  picture.save(&buffer, "PNG");
  const auto* start = reinterpret_cast<const std::byte*>(bytes.constData());
  return {start, start + bytes.size()};
}

QImage fromPng(const std::vector<std::byte>& bytes) {
  return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()),
                          static_cast<int>(bytes.size()), "PNG");
}

}  // namespace

StudyLibrary::StudyLibrary(fs::path folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)) {
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(kRefreshMs);
  connect(&m_refresh, &QTimer::timeout, this, &StudyLibrary::readNow);
  connect(&m_imports, &JobRunner::jobsChanged, this, &StudyLibrary::importsChanged);
  connect(&m_imports, &JobRunner::progressed, this, &StudyLibrary::importProgressed);
}

QImage StudyLibrary::thumbnail(std::int64_t study) const {
  const auto found = m_thumbnails.find(study);
  return found == m_thumbnails.end() ? QImage() : found->second;
}

void StudyLibrary::refresh() {
  if (m_loaded) {
    if (!m_refresh.isActive()) m_refresh.start();
  } else {
    readNow();
  }
}

Expected<StudyLibrary::Snapshot> StudyLibrary::read(const fs::path& folder,
                                                    const std::set<std::int64_t>& withThumbnail) {
  auto store = StudyStore::open(folder);
  if (!store) return tl::unexpected(store.error());
  auto studies = store->studies();
  if (!studies) return tl::unexpected(studies.error());
  const auto size = store->size();
  if (!size) return tl::unexpected(size.error());
  Snapshot snapshot{*std::move(studies), *size, {}};
  for (const StoredStudy& study : snapshot.studies) {
    if (withThumbnail.contains(study.id)) continue;
    const auto png = store->thumbnail(study.id);
    if (png && !png->empty()) snapshot.newThumbnails[study.id] = fromPng(*png);
  }
  return snapshot;
}

void StudyLibrary::readNow() {
  if (m_reading) {  // once more when this one is done
    m_refresh.start();
    return;
  }
  m_reading = true;
  std::set<std::int64_t> withThumbnail;
  for (const auto& [id, picture] : m_thumbnails) withThumbnail.insert(id);
  m_quickWork.start<Snapshot>(
      tr("Reading the study list"),
      [folder = m_folder, withThumbnail](ProgressSink&) { return read(folder, withThumbnail); },
      [this](Expected<Snapshot> snapshot) { take(std::move(snapshot)); });
}

void StudyLibrary::take(Expected<Snapshot> snapshot) {
  m_reading = false;
  m_loaded = true;
  if (snapshot) {
    m_failure.reset();
    m_studies = std::make_shared<const std::vector<StoredStudy>>(std::move(snapshot->studies));
    m_size = snapshot->size;
    m_thumbnails.merge(snapshot->newThumbnails);
  } else {
    m_failure = snapshot.error();
  }
  Q_EMIT changed();
}

void StudyLibrary::checkFiles() {
  m_quickWork.start<StoreCheckReport>(
      tr("Checking the study store"),
      [folder = m_folder](ProgressSink& progress) -> Expected<StoreCheckReport> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        return store->check(CheckDepth::Presence, progress);
      },
      [this](Expected<StoreCheckReport> report) {
        // A store that cannot be opened is told by the list.
        if (report && !report->faults.empty()) Q_EMIT faultsFound(report->faults);
      });
}

void StudyLibrary::import(const std::vector<fs::path>& paths) {
  if (paths.empty()) return;
  m_imports.start<ImportReport>(
      tr("Import %1").arg(QString::fromStdString(paths.front().filename().string())),
      [this, folder = m_folder, paths](ProgressSink& progress) -> Expected<ImportReport> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        const auto tell = [this] {
          QMetaObject::invokeMethod(this, &StudyLibrary::refresh, Qt::QueuedConnection);
        };
        return store->import(paths, progress, {tell});
      },
      [this](Expected<ImportReport> report) {
        refresh();
        if (report) {
          Q_EMIT imported(*report);
        } else {
          Q_EMIT importFailed(report.error());
        }
      });
}

void StudyLibrary::cancelImport() {
  if (const auto state = importState()) m_imports.cancel(state->id);
}

void StudyLibrary::moveTo(const fs::path& folder) {
  struct Done {};
  m_move = m_imports.start<Done>(
      tr("Moving the study store"),
      [from = m_folder, folder](ProgressSink& progress) -> Expected<Done> {
        return moveStore(from, folder, progress).map([] { return Done(); });
      },
      [this](const Expected<Done>& done) {
        refresh();
        if (done) {
          Q_EMIT moved();
        } else if (done.error().code != FailureCode::Cancelled) {
          Q_EMIT failed(done.error());
        }
      });
}

fs::path StudyLibrary::folder() const { return realStoreFolder(m_folder); }

void StudyLibrary::setLimit(std::optional<std::uint64_t> bytes) {
  m_quickWork.start<bool>(
      tr("Setting the store's limit"),
      [folder = m_folder, bytes](ProgressSink&) -> Expected<bool> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        return store->setLimit(bytes).map([] { return true; });
      },
      [this](const Expected<bool>& done) {
        refresh();
        if (!done) Q_EMIT failed(done.error());
      });
}

std::optional<JobState> StudyLibrary::importState() const {
  const std::vector<JobState> jobs = m_imports.jobs();
  return jobs.empty() ? std::nullopt : std::optional(jobs.front());
}

void StudyLibrary::remove(const std::vector<std::int64_t>& studies) {
  m_quickWork.start<int>(
      tr("Delete studies"),
      [folder = m_folder, results = m_results, list = m_studies,
       studies](ProgressSink& progress) -> Expected<int> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        int count = 0;
        for (const std::int64_t study : studies) {
          if (!progress.report(static_cast<double>(count) / static_cast<double>(studies.size()),
                               "deleting")) {
            return fail(FailureCode::Cancelled, "deleting was cancelled", "");
          }
          const auto known = std::find_if(list->begin(), list->end(),
                                          [study](const auto& one) { return one.id == study; });
          if (known != list->end() && !results.empty()) {
            forgetResults(*store, *known, SavedResults(results));
          }
          if (auto removed = store->removeStudy(study); !removed) {
            return tl::unexpected(removed.error());
          }
          ++count;
        }
        return count;
      },
      [this, list = m_studies, studies](Expected<int> count) {
        refresh();
        if (count) {
          std::vector<StoredStudy> gone;
          std::copy_if(list->begin(), list->end(), std::back_inserter(gone),
                       [&studies](const StoredStudy& study) {
                         return std::find(studies.begin(), studies.end(), study.id) !=
                                studies.end();
                       });
          Q_EMIT removedStudies(gone);
          Q_EMIT removed(*count);
        } else {
          Q_EMIT failed(count.error());
        }
      });
}

void StudyLibrary::readSeries(std::int64_t study) {
  m_quickWork.start<std::vector<StoredSeries>>(
      tr("Reading the series"),
      [folder = m_folder, study](ProgressSink&) -> Expected<std::vector<StoredSeries>> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        return store->series(study);
      },
      [this, study](Expected<std::vector<StoredSeries>> series) {
        // Why the store cannot be read is told with the list of studies.
        if (series) Q_EMIT seriesRead(study, *series);
      });
}

void StudyLibrary::prepareToRead(std::int64_t study, std::optional<std::int64_t> series) {
  m_quickWork.start<fs::path>(
      tr("Open study"),
      [folder = m_folder, study, series](ProgressSink&) -> Expected<fs::path> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        return store->view(study, series);
      },
      [this](Expected<fs::path> path) {
        if (path) {
          Q_EMIT readyToRead(QString::fromStdString(path->string()));
        } else {
          Q_EMIT failed(path.error());
        }
      });
}

void StudyLibrary::keepThumbnail(const fs::path& openedFrom, const QImage& picture) {
  // views/KEY/study/NAME (StudyFiles.h)
  const std::string key = openedFrom.parent_path().parent_path().filename().string();
  const auto found = std::find_if(m_studies->begin(), m_studies->end(),
                                  [&key](const StoredStudy& one) { return one.key == key; });
  if (found == m_studies->end() || picture.isNull()) return;
  m_thumbnails[found->id] = picture;
  Q_EMIT changed();
  m_quickWork.start<bool>(
      tr("Keep picture"),
      [folder = m_folder, id = found->id, picture](ProgressSink&) -> Expected<bool> {
        auto store = StudyStore::open(folder);
        if (!store) return tl::unexpected(store.error());
        return store->setThumbnail(id, toPng(picture)).map([] { return true; });
      },
      [](const Expected<bool>&) { /* a list without a picture is no failure worth telling */ });
}

}  // namespace lateglow
