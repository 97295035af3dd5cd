#include "ui/models/BlindedModel.h"

#include <random>

#include <QDateTime>

#include "app/workflow/AuditLog.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

std::uint64_t randomSeed() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

/// Nothing of the cases is in the name, because the reader sees it.
fs::path newFolder(const fs::path& place, const char* kind) {
  const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
  return place / (QString::fromLatin1(kind) + now).toStdString();
}

Expected<BlindedResults> unblindAndEvaluate(const BlindedWorklist& worklist,
                                            const std::string& by) {
  const auto key = unblindWorklist(worklist, by, AuditLog::standard());
  if (!key) return tl::unexpected(key.error());
  return blindedResults(worklist);
}

Expected<fs::path> writeResults(const BlindedWorklist& worklist, const fs::path& target) {
  auto pending = PendingFolder::create(target, ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  const auto files = writeBlindedResults(worklist, pending->path());
  if (!files) return tl::unexpected(files.error());
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  return target;
}

}  // namespace

BlindedModel::BlindedModel(QObject* parent) : QObject(parent) {
  connect(&m_jobs, &JobRunner::jobsChanged, this, &BlindedModel::workChanged);
  connect(&m_jobs, &JobRunner::progressed, this, &BlindedModel::workChanged);
}

void BlindedModel::create(const fs::path& cases, const fs::path& place, const QString& reader) {
  m_reader = reader;
  m_jobs.start<NewWorklist>(
      tr("Preparing a blinded reading"),
      [cases, target = newFolder(place, "reading-")](ProgressSink& progress) {
        return createBlindedWorklist(cases, target, randomSeed(), progress);
      },
      [this](Expected<NewWorklist> made) {
        if (!made) {
          Q_EMIT failed(made.error());
          return;
        }
        begin(std::move(made->worklist));
        QStringList names;
        for (const std::string& name : made->leftOut) names << QString::fromStdString(name);
        if (!names.isEmpty()) Q_EMIT leftOut(names);
      });
}

void BlindedModel::open(const fs::path& folder, const QString& reader) {
  m_reader = reader;
  m_jobs.start<BlindedWorklist>(
      tr("Opening a blinded reading"),
      [folder](ProgressSink&) { return BlindedWorklist::open(folder); },
      [this](Expected<BlindedWorklist> worklist) {
        if (worklist) {
          begin(std::move(*worklist));
        } else {
          Q_EMIT failed(worklist.error());
        }
      });
}

void BlindedModel::begin(BlindedWorklist worklist) {
  m_folder = worklist.folder();
  if (worklist.unblinded()) {
    showResults(blindedResults(worklist));
    return;
  }
  close();  // lets go of the former file before the next one is kept
  auto reading = BlindedReading::open(std::move(worklist), m_reader.toStdString());
  if (!reading) {
    Q_EMIT failed(reading.error());
    return;
  }
  m_reading.emplace(std::move(*reading));
  Q_EMIT changed();
  show(std::min(m_reading->next(), itemCount() - 1));
}

void BlindedModel::close() {
  m_reading.reset();
  m_results.reset();
  m_image.reset();
  Q_EMIT changed();
}

std::size_t BlindedModel::itemCount() const {
  return m_reading ? m_reading->worklist().items().size() : 0;
}

bool BlindedModel::finished() const { return m_reading && m_reading->next() >= itemCount(); }

void BlindedModel::show(std::size_t item) {
  if (item >= itemCount()) return;
  m_item = item;
  m_draft = m_reading->score(item).value_or(BlindedScore{});
  m_image.reset();
  Q_EMIT itemChanged();
  Q_EMIT draftChanged();
  loadImage();
}

void BlindedModel::loadImage() {
  m_jobs.start<Volume>(
      tr("Reading an image"),
      [worklist = m_reading->worklist(), item = m_item](ProgressSink& progress) {
        return worklist.image(item, progress);
      },
      [this, item = m_item, folder = m_folder](Expected<Volume> image) {
        if (!m_reading || item != m_item || folder != m_folder) return;  // the reader went on
        if (!image) {
          Q_EMIT failed(image.error());
          return;
        }
        m_image = std::move(*image);
        Q_EMIT imageChanged();
      });
}

void BlindedModel::setQuality(int grade) {
  m_draft.quality = grade;
  Q_EMIT draftChanged();
}

void BlindedModel::setConfidence(int grade) {
  m_draft.confidence = grade;
  Q_EMIT draftChanged();
}

void BlindedModel::toggleSegment(int segment) {
  if (segment < 1 || segment > kReadingSegments) return;
  bool& scar = m_draft.scar[static_cast<std::size_t>(segment - 1)];
  scar = !scar;
  Q_EMIT draftChanged();
}

void BlindedModel::clearSegments() {
  m_draft.scar = {};
  Q_EMIT draftChanged();
}

void BlindedModel::commit() {
  if (!m_reading || !m_draft.complete()) return;
  const bool again = m_reading->score(m_item).has_value();
  if (const auto done = m_reading->setScore(m_item, m_draft); !done) {
    Q_EMIT failed(done.error());
    return;
  }
  logScore();
  const std::size_t next = again ? m_item + 1 : m_reading->next();
  if (next < itemCount()) {
    show(next);
  } else {
    Q_EMIT itemChanged();
  }
}

void BlindedModel::logScore() {
  AuditEvent event;
  event.action = AuditAction::BlindedScore;
  event.reader = m_reader.toStdString();
  event.details["item"] = m_reading->worklist().items()[m_item];
  m_jobs.start<bool>(
      tr("Saving the score"),
      [event](ProgressSink&) -> Expected<bool> {
        if (const auto done = AuditLog::standard().append(event); !done) {
          return tl::unexpected(done.error());
        }
        return true;
      },
      [this](Expected<bool> done) {
        if (!done) Q_EMIT failed(done.error());
      });
}

void BlindedModel::unblind() {
  if (!m_reading) return;
  m_jobs.start<BlindedResults>(
      tr("Unblinding"),
      [worklist = m_reading->worklist(), by = m_reader.toStdString()](ProgressSink&) {
        return unblindAndEvaluate(worklist, by);
      },
      [this](Expected<BlindedResults> results) { showResults(std::move(results)); });
}

void BlindedModel::showResults(Expected<BlindedResults> results) {
  if (!results) {
    Q_EMIT failed(results.error());
    return;
  }
  m_reading.reset();
  m_image.reset();
  m_results = std::move(*results);
  Q_EMIT changed();
}

void BlindedModel::exportTo(const fs::path& place) {
  m_jobs.start<fs::path>(
      tr("Exporting the results"),
      [folder = m_folder,
       target = newFolder(place, "blinded-results-")](ProgressSink&) -> Expected<fs::path> {
        const auto worklist = BlindedWorklist::open(folder);
        if (!worklist) return tl::unexpected(worklist.error());
        return writeResults(*worklist, target);
      },
      [this](Expected<fs::path> target) {
        if (target) {
          Q_EMIT exported(QString::fromStdString(target->string()));
        } else {
          Q_EMIT failed(target.error());
        }
      });
}

std::optional<JobState> BlindedModel::work() const {
  const std::vector<JobState> jobs = m_jobs.jobs();
  return jobs.empty() ? std::nullopt : std::optional<JobState>(jobs.front());
}

}  // namespace lateglow
