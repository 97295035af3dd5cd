#include "ui/models/RecentStudies.h"

#include <algorithm>

#include <QFile>
#include <QSettings>

#include "ui/models/CaseSession.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

RecentStudies::RecentStudies(QObject* parent) : QObject(parent) { load(); }

void RecentStudies::load() {
  QSettings settings;
  const int count = settings.beginReadArray(QStringLiteral("recentStudies"));
  for (int i = 0; i < std::min(count, kMost); ++i) {
    settings.setArrayIndex(i);
    const auto text = [&settings](const char* key) {
      return settings.value(QLatin1String(key)).toString();
    };
    RecentStudy study;
    study.path = text("path");
    study.patient = text("patient");
    study.patientId = text("patientId");
    study.date = text("date");
    study.modality = text("modality");
    study.description = text("description");
    study.content = text("content");
    study.openedAt = settings.value(QStringLiteral("openedAt")).toDateTime();
    if (!study.path.isEmpty()) {
      m_studies.push_back(std::move(study));
    }
  }
  settings.endArray();
}

void RecentStudies::save() const {
  QSettings settings;
  settings.remove(QStringLiteral("recentStudies"));
  settings.beginWriteArray(QStringLiteral("recentStudies"), static_cast<int>(m_studies.size()));
  for (std::size_t i = 0; i < m_studies.size(); ++i) {
    const RecentStudy& study = m_studies[i];
    settings.setArrayIndex(static_cast<int>(i));
    settings.setValue(QStringLiteral("path"), study.path);
    settings.setValue(QStringLiteral("patient"), study.patient);
    settings.setValue(QStringLiteral("patientId"), study.patientId);
    settings.setValue(QStringLiteral("date"), study.date);
    settings.setValue(QStringLiteral("modality"), study.modality);
    settings.setValue(QStringLiteral("description"), study.description);
    settings.setValue(QStringLiteral("content"), study.content);
    settings.setValue(QStringLiteral("openedAt"), study.openedAt);
  }
  settings.endArray();
  settings.sync();
  QFile::setPermissions(settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

void RecentStudies::add(const CaseSession& session) {
  const Study& source = *session.opened.study;
  RecentStudy study;
  study.path = QString::fromStdString(session.path.string());
  study.patient = session.patientName();
  study.patientId = QString::fromStdString(source.patient.id);
  study.date = readableDate(source.date);
  study.modality = QString::fromStdString(session.series().modality);
  study.description = QString::fromStdString(
      source.description.empty() ? session.series().description : source.description);
  study.content = tr("%1 × %2").arg(session.geometry().size[2]).arg(session.phaseCount());
  study.openedAt = QDateTime::currentDateTime();
  study.thumbnail = session.thumbnail;
  std::erase_if(m_studies, [&study](const RecentStudy& s) { return s.path == study.path; });
  m_studies.insert(m_studies.begin(), std::move(study));
  if (m_studies.size() > kMost) {
    m_studies.resize(kMost);
  }
  save();
  Q_EMIT changed();
}

void RecentStudies::remove(const QString& path) {
  std::erase_if(m_studies, [&path](const RecentStudy& s) { return s.path == path; });
  save();
  Q_EMIT changed();
}

void RecentStudies::restore(const RecentStudy& study, std::size_t place) {
  m_studies.insert(
      m_studies.begin() + static_cast<std::ptrdiff_t>(std::min(place, m_studies.size())), study);
  save();
  Q_EMIT changed();
}

}  // namespace lateglow
