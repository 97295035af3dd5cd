#pragma once

#include <vector>

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QString>

namespace lateglow {

struct CaseSession;

/// A study that was opened before. The patient's name is stored only in the user's own settings
/// file (mode 0600), like the study files' paths.
struct RecentStudy {
  QString path;
  QString patient;
  QString patientId;
  QString date;
  QString modality;
  QString description;
  QString content;  ///< "8 slices, 25 phases"
  QDateTime openedAt;
  QImage thumbnail;  ///< of this session only, not stored
};

/// The list of recently opened studies, newest first, kept between sessions in QSettings.
class RecentStudies : public QObject {
  Q_OBJECT

public:
  static constexpr int kMost = 50;

  explicit RecentStudies(QObject* parent = nullptr);

  [[nodiscard]] const std::vector<RecentStudy>& studies() const { return m_studies; }
  void add(const CaseSession& session);
  void remove(const QString& path);
  /// Puts a removed study back where it was.
  void restore(const RecentStudy& study, std::size_t place);

Q_SIGNALS:
  void changed();

private:
  void load();
  void save() const;

  std::vector<RecentStudy> m_studies;
};

}  // namespace lateglow
