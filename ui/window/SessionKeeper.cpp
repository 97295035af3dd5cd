#include "ui/window/SessionKeeper.h"

#include <cerrno>
#include <csignal>
#include <filesystem>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include "ui/models/CasePresenter.h"
#include "ui/models/Settings.h"

namespace lateglow {

namespace {

const QString kProcess = QStringLiteral("session/process");
const QString kReopening = QStringLiteral("session/reopening");
const QString kPaths = QStringLiteral("session/studies");
const QString kPath = QStringLiteral("session/study");
const QString kSeries = QStringLiteral("session/series");
const QString kSlice = QStringLiteral("session/slice");
const QString kWorkspace = QStringLiteral("session/workspace");

/// Changes come in bursts: a wheel, a study with ten series.
constexpr int kRestMs = 300;

/// Whether a process runs this program; numbers of processes are used again.
bool runsThisProgram(qint64 process) {
  if (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH) {
    return false;
  }
  std::error_code error;
  const auto theirs =
      std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/exe", error);
  if (error) {
    return false;
  }
  return theirs == std::filesystem::read_symlink("/proc/self/exe", error);
}

}  // namespace

SessionKeeper::SessionKeeper(CasePresenter& cases, QObject* parent)
    : QObject(parent), m_cases(cases) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(kRestMs);
  connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::keep);
}

SessionKeeper::Ending SessionKeeper::lastEnding() {
  const QSettings settings;
  const qint64 process = settings.value(kProcess, 0).toLongLong();
  if (process == 0 || process == QCoreApplication::applicationPid()) {
    return Ending::Orderly;
  }
  if (runsThisProgram(process)) {
    return Ending::StillRuns;
  }
  return settings.value(kReopening, false).toBool() ? Ending::CrashedReopening : Ending::Crashed;
}

int SessionKeeper::lastWorkspace() { return QSettings().value(kWorkspace, -1).toInt(); }

int SessionKeeper::begin(const Settings& settings) {
  const Ending ending = lastEnding();
  if (ending == Ending::StillRuns) {
    return 0;
  }
  const QSettings kept;
  const bool wanted =
      ending == Ending::Crashed ||
      (ending == Ending::Orderly && settings.start() == Settings::Start::WhereItEnded);
  const QString shown = kept.value(kPath).toString();
  if (wanted) {
    for (const QString& path : kept.value(kPaths).toStringList()) {
      if (QFileInfo::exists(path)) {
        m_awaited << path;
      }
    }
    m_lastSeries = kept.value(kSeries).toString();
    m_lastSlice = kept.value(kSlice).toInt();
  }
  beginWithoutStudies();
  const QStringList paths = m_awaited;
  for (const QString& path : paths) {
    m_cases.open(path.toStdString(), path == shown || paths.size() == 1);
  }
  return static_cast<int>(paths.size());
}

void SessionKeeper::beginWithoutStudies() {
  m_keeps = lastEnding() != Ending::StillRuns;
  follow();
  keep();
}

void SessionKeeper::follow() {
  for (const auto change : {&CasePresenter::sessionsChanged, &CasePresenter::currentChanged,
                            &CasePresenter::sliceChanged}) {
    connect(&m_cases, change, this, &SessionKeeper::keepSoon);
  }
  connect(&m_cases, &CasePresenter::opened, this, &SessionKeeper::showLastSeries);
  connect(&m_cases, &CasePresenter::openFailed, this, [this] {
    if (!m_awaited.isEmpty()) {
      m_awaited.clear();
      Q_EMIT reopened();
    }
    keepSoon();
  });
}

void SessionKeeper::showLastSeries(const CaseSession* session) {
  if (m_awaited.removeAll(QString::fromStdString(session->path.string())) == 0) {
    return;
  }
  for (const auto& other : m_cases.sessions()) {
    if (!m_lastSeries.isEmpty() && other->path == session->path &&
        QString::fromStdString(other->series().uid) == m_lastSeries) {
      m_cases.select(other->id);
      m_cases.setSlice(m_lastSlice);
      m_lastSeries.clear();
    }
  }
  if (m_awaited.isEmpty()) {
    Q_EMIT reopened();
  }
  keepSoon();
}

void SessionKeeper::setWorkspace(int workspace) {
  m_workspace = workspace;
  keepSoon();
}

void SessionKeeper::keepSoon() {
  if (m_keeps) {
    m_soon.start();
  }
}

void SessionKeeper::keep() {
  if (!m_keeps) {
    return;
  }
  QSettings settings;
  settings.setValue(kProcess, QCoreApplication::applicationPid());
  settings.setValue(kReopening, !m_awaited.isEmpty());
  if (m_workspace >= 0) {
    settings.setValue(kWorkspace, m_workspace);
  }
  if (m_awaited.isEmpty()) {  // else what is on its way would be forgotten
    QStringList paths;
    for (const auto& session : m_cases.sessions()) {
      paths << QString::fromStdString(session->path.string());
    }
    paths.removeDuplicates();
    const CaseSession* current = m_cases.current();
    settings.setValue(kPaths, paths);
    settings.setValue(kPath, current ? QString::fromStdString(current->path.string()) : QString());
    settings.setValue(kSeries, current ? QString::fromStdString(current->series().uid) : QString());
    settings.setValue(kSlice, current ? current->slice : 0);
  }
  settings.sync();  // a killed program writes nothing any more
}

void SessionKeeper::end() {
  if (m_keeps) {
    keep();
    QSettings().setValue(kProcess, 0);
    m_keeps = false;
  }
}

}  // namespace lateglow
