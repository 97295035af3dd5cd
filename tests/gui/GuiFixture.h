#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "tests/gui/FakeCaseService.h"
#include "tests/gui/FakePacsService.h"
#include "ui/window/MainWindow.h"

namespace lateglow::testing {

/// A window on analytic hearts, used as a user does: by clicks and keys. Every test leaves a
/// picture of how its window looked in the end.
class GuiFixture : public ::testing::Test {
protected:
  void SetUp() override;
  void TearDown() override;

  /// A window as the next start of the program makes it; settings stay as they are.
  void makeWindow();
  /// Whether a cine plays by itself; most tests want it still.
  [[nodiscard]] virtual bool playsWhenOpened() const { return false; }
  /// Clicks the middle of a widget.
  static void click(QWidget* widget);
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  template <typename Condition>
  static bool waitFor(Condition condition, int timeoutMs = 15'000) {
    return QTest::qWaitFor(condition, timeoutMs);
  }
  /// Opens the demonstration by its button and waits for both series.
  void openDemonstration();
  /// Presses Run and waits for the result.
  void runModel();
  void screenshot(const QString& name);
  /// No event so far kept the GUI thread longer than 50 ms (WatchedApplication.h); at the end of
  /// every test.
  static void expectNoBlocks();
  static inline bool s_judgesBlocks = true;
  [[nodiscard]] CaseSession* session() { return m_window->cases().current(); }

  std::shared_ptr<FakeCaseService> m_service = std::make_shared<FakeCaseService>();
  std::shared_ptr<FakePacsService> m_network = std::make_shared<FakePacsService>();
  QTemporaryDir m_folder;
  [[nodiscard]] std::filesystem::path storeFolder() const {
    return m_folder.filePath(QStringLiteral("store")).toStdString();
  }
  QString m_exportFile;
  QString m_bundleFile;        ///< where the user saves bundle, audit log
  QString m_auditFile;
  QString m_logoFile;          ///< what the user chooses as logo
  QString m_importFolder;      ///< what the user chooses to import
  QStringList m_importFiles;
  QString m_storeTarget;       ///< where the user moves the study store
  QString m_chosenFolder;      ///< of cohorts and blinded readings
  QString m_chosenTable;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace lateglow::testing
