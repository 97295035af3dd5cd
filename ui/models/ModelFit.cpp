#include "ui/models/ModelFit.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/workflow/VolumeGate.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

std::optional<std::string> contrastOfSession(const CaseSession& session) {
  return contrastOf(session.seriesName().toStdString());
}

bool takesVolume(const VolumeTask& task, const CaseSession& session) {
  const Volume* volume = session.series().volume();
  const std::string& modality = session.series().modality;
  if (volume == nullptr || (!modality.empty() && modality != task.source.modality()) ||
      task.source.hounsfield != volume->showsHounsfield()) {
    return false;
  }
  const auto said = contrastOfSession(session);
  // Models for a field strength take T1: a description seldom says the field.
  return !said || *said == task.source.name || (task.source.name == "mr3t" && *said == "t1");
}

/// What a series is, in the words of DICOM and of the models.
QString kindOf(const CaseSession& session) {
  const std::string modality = session.series().modality;
  const bool hounsfield = session.series().volume() != nullptr &&
                          session.series().volume()->showsHounsfield();
  const std::string named = modality.empty() ? (hounsfield ? "CT" : "MR") : modality;
  if (session.phaseCount() > 1) return QString::fromStdString(named + " cine");
  const auto said = contrastOfSession(session);
  if (!said) return QString::fromStdString(named);
  for (const VolumeTask& task : volumeTasks()) {
    if (task.source.name == *said) return QString::fromStdString(task.sourceModality);
  }
  return QString::fromStdString(named) + u' ' + QString::fromStdString(*said).toUpper();
}

}  // namespace

bool isOffered(const ModelChoice& model, const CaseSession& session) {
  if (session.synthetic()) return false;
  if (const VolumeTask* task = findVolumeTask(model.volumeTask)) return takesVolume(*task, session);
  return model.takes.empty() || session.phaseCount() > 1;
}

QString whyNotOffered(const std::vector<ModelChoice>& models, const CaseSession& session) {
  if (session.synthetic()) {
    return tr("A model made this series; models run on what was acquired.");
  }
  QStringList kinds;
  for (const ModelChoice& model : models) {
    const QString takes = QString::fromStdString(model.takes);
    if (!isOffered(model, session) && !kinds.contains(takes)) kinds << takes;
  }
  if (kinds.isEmpty()) return {};
  return tr("Models for %1 are not offered: this series is %2.")
      .arg(kinds.join(QStringLiteral(", ")), kindOf(session));
}

}  // namespace lateglow
