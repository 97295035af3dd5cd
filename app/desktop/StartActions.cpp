#include "app/desktop/StartActions.h"

#include <cstdio>

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include "ui/window/MainWindow.h"

namespace lateglow {

namespace {
/// Viewports fade in and thumbnails settle within this time after a result.
constexpr double kSettleSeconds = 1.5;
}  // namespace

StartActions::StartActions(MainWindow& window, StartOptions options)
    : QObject(&window), m_window(window), m_options(std::move(options)) {}

void StartActions::begin() {
  const QStringList size = m_options.size.split(u'x');
  if (size.size() == 2) {
    m_window.resize(size[0].toInt(), size[1].toInt());
  }
  CasePresenter& cases = m_window.cases();
  connect(&cases, &CasePresenter::gateChanged, this, &StartActions::runWhenReady);
  connect(&cases, &CasePresenter::opened, this, [this] {
    if (m_options.workspace > 0) {
      m_window.showWorkspace(static_cast<Workspace>(m_options.workspace - 1));
    }
  });
  connect(&cases, &CasePresenter::resultChanged, this, [this] {
    const CaseSession* session = m_window.cases().current();
    if (m_options.afterResult && session != nullptr && session->result) {
      scheduleScreenshot(kSettleSeconds);
    }
  });
  connect(&cases, &CasePresenter::runChanged, this, [this] {
    const CaseSession* session = m_window.cases().current();
    if (m_options.afterResult && session != nullptr && session->failure) {
      failed(QString::fromStdString(session->failure->message));
    }
  });
  connect(&cases, &CasePresenter::openFailed, this, [this](const Failure& failure) {
    if (m_options.afterResult) {
      failed(QString::fromStdString(failure.message));
    }
  });
  // A picture for documentation is of what was asked for, and leaves no trace.
  const bool asked = m_options.demonstration || !m_options.paths.isEmpty();
  if (m_options.screenshot.isEmpty()) {
    asked ? m_window.beginSessionWithoutStudies() : m_window.beginSession();
  }
  if (m_options.demonstration) {
    m_window.openDemonstration();
  }
  for (const QString& path : m_options.paths) {
    m_window.openPath(path);
  }
  if (m_options.workspace > 0) {
    m_window.showWorkspace(static_cast<Workspace>(m_options.workspace - 1));
  }
  if (!m_options.screenshot.isEmpty() && !m_options.afterResult) {
    scheduleScreenshot(m_options.afterSeconds);
  }
}

void StartActions::runWhenReady() {
  CasePresenter& cases = m_window.cases();
  const bool opening = cases.opening() && cases.quickWork().jobs().size() > 1;
  if (m_options.run && !m_ran && !opening && cases.canRun()) {
    m_ran = true;
    cases.run();
  }
}

void StartActions::scheduleScreenshot(double seconds) {
  if (!m_scheduled && !m_options.screenshot.isEmpty()) {
    m_scheduled = true;
    QTimer::singleShot(static_cast<int>(1000.0 * seconds), this, &StartActions::takeScreenshot);
  }
}

void StartActions::takeScreenshot() {
  if (!m_window.grab().save(m_options.screenshot)) {
    failed(QStringLiteral("cannot write %1").arg(m_options.screenshot));
    return;
  }
  m_window.close();
}

void StartActions::failed(const QString& what) {
  std::fprintf(stderr, "lateglow: %s\n", qPrintable(what));
  QApplication::exit(1);
}

}  // namespace lateglow
