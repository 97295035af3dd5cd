#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include <QObject>
#include <QStringList>

#include "app/workflow/BlindedReading.h"
#include "app/workflow/BlindedResults.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// A blinded reading as the window shows it, without a widget: which image is seen, what the reader
/// is about to say of it, and after unblinding the results. Files are read and written in a worker,
/// but for the one line of a score. Lives in the GUI thread.
class BlindedModel : public QObject {
  Q_OBJECT

 public:
  explicit BlindedModel(QObject* parent = nullptr);

  /// Makes a worklist of analyzed cases in a new folder below `place` and begins with it; the order
  /// is drawn anew every time. `opened` or `failed` follows, here and below.
  void create(const std::filesystem::path& cases, const std::filesystem::path& place,
              const QString& reader);
  /// Begins or goes on with a worklist, or shows its results where it is unblinded.
  void open(const std::filesystem::path& folder, const QString& reader);
  void close();

  [[nodiscard]] const BlindedReading* reading() const { return m_reading ? &*m_reading : nullptr; }
  [[nodiscard]] std::size_t item() const { return m_item; }
  [[nodiscard]] std::size_t itemCount() const;
  /// Null until it is read.
  [[nodiscard]] const Volume* image() const { return m_image ? &*m_image : nullptr; }
  [[nodiscard]] bool finished() const;

  /// What the reader is about to say.
  [[nodiscard]] const BlindedScore& draft() const { return m_draft; }
  void setQuality(int grade);
  void setConfidence(int grade);
  void toggleSegment(int segment);
  void clearSegments();
  /// Writes the draft down and shows the next image without a score. Nothing while it is not complete.
  void commit();
  void show(std::size_t item);

  /// Opens the key, for good.
  void unblind();
  [[nodiscard]] const std::optional<BlindedResults>& results() const { return m_results; }
  /// Into a new folder below `place`; `exported` or `failed` follows.
  void exportTo(const std::filesystem::path& place);
  [[nodiscard]] std::optional<JobState> work() const;

 Q_SIGNALS:
  /// A reading or results were opened or closed.
  void changed();
  void itemChanged();
  void imageChanged();
  void draftChanged();
  void workChanged();
  void failed(const lateglow::Failure& failure);
  /// Cases that are not in the list, and why.
  void leftOut(const QStringList& cases);
  void exported(const QString& folder);

 private:
  void begin(BlindedWorklist worklist);
  void loadImage();
  void logScore();
  void showResults(Expected<BlindedResults> results);

  std::optional<BlindedReading> m_reading;
  std::optional<BlindedResults> m_results;
  std::filesystem::path m_folder;
  QString m_reader;
  std::optional<Volume> m_image;
  BlindedScore m_draft;
  std::size_t m_item = 0;
  JobRunner m_jobs;
};

}  // namespace lateglow
