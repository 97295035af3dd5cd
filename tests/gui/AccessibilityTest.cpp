// A case is read with the keyboard alone; every control has a name and shows the focus.
#include <set>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/ReadPage.h"
#include "ui/report/ReportPage.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/SettingsDialog.h"
#include "ui/window/TourDialog.h"

namespace lateglow::testing {
namespace {

class AccessibilityTest : public GuiFixture {
 protected:
  /// Whether a screen reader must be able to say what this is.
  static bool isControl(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget)) {
      return false;  // parts of a list, which has the name
    }
    if (widget.parentWidget() != nullptr &&
        (qobject_cast<QAbstractSpinBox*>(widget.parentWidget()) ||
         qobject_cast<QComboBox*>(widget.parentWidget()) ||
         qobject_cast<QKeySequenceEdit*>(widget.parentWidget()) ||
         qobject_cast<QLineEdit*>(widget.parentWidget()))) {
      return false;
    }
    if (widget.inherits("QTableCornerButton") || widget.inherits("QComboBoxListView")) return false;
    if (widget.objectName().startsWith(QStringLiteral("qt_"))) return false;
    return qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractSlider*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) ||
           qobject_cast<const QKeySequenceEdit*>(&widget);
  }
  static std::string describe(const QWidget& widget) {
    QStringList way;
    for (const QWidget* w = &widget; w != nullptr && way.size() < 4; w = w->parentWidget()) {
      const QString name = w->objectName().isEmpty() ? QString() : u'#' + w->objectName();
      way.prepend(QString::fromLatin1(w->metaObject()->className()) + name);
    }
    return way.join(QStringLiteral(" > ")).toStdString();
  }
  static void expectNames(QWidget* root) {
    int controls = 0;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
      if (!isControl(*widget)) continue;
      ++controls;
      QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
      ASSERT_NE(spoken, nullptr) << describe(*widget);
      // Buttons that only exist while something runs have their text then.
      if (!widget->isVisibleTo(root) && qobject_cast<QPushButton*>(widget) != nullptr) continue;
      EXPECT_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty()) << describe(*widget);
    }
    EXPECT_GT(controls, 0);
  }
  template <typename Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    waitFor([&] {
      found = m_window->findChild<Dialog*>();
      return found != nullptr && found->isVisible();
    });
    return found;
  }
  /// Tab until the wanted widget has the keyboard.
  bool tabTo(const QWidget* wanted) {
    for (int i = 0; i < 200; ++i) {
      if (QApplication::focusWidget() == wanted) return true;
      QWidget* focus = QApplication::focusWidget();
      QTest::keyClick(focus != nullptr ? focus : m_window.get(), Qt::Key_Tab);
    }
    return false;
  }
  static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
};

TEST_F(AccessibilityTest, EveryControlOfEveryPageHasAName) {
  expectNames(m_window.get());
  openDemonstration();
  runModel();
  for (const Workspace page : {Workspace::Studies, Workspace::Read, Workspace::Compare,
                               Workspace::Train, Workspace::Report}) {
    m_window->showWorkspace(page);
    QTest::qWait(20);
    expectNames(m_window.get());
  }
  m_window->showWorkspace(Workspace::Read);
  key(Qt::Key_B);
  QTest::qWait(20);
  expectNames(m_window.get());
}

TEST_F(AccessibilityTest, EveryControlOfEveryDialogHasAName) {
  openDemonstration();
  runModel();
  m_window->showSettings();
  auto* settings = dialog<SettingsDialog>();
  for (int page = 0; page <= static_cast<int>(SettingsDialog::Page::Shortcuts); ++page) {
    settings->showPage(static_cast<SettingsDialog::Page>(page));
    expectNames(settings);
  }
  settings->close();
  key(Qt::Key_F1);
  expectNames(dialog<HelpDialog>());
  dialog<HelpDialog>()->close();
  m_window->showTour();
  expectNames(dialog<TourDialog>());
  dialog<TourDialog>()->close();
  m_window->showWorkspace(Workspace::Report);
  click(m_window->reportPage()->exportObjectsButton());
  expectNames(dialog<QDialog>());
}

TEST_F(AccessibilityTest, TheFocusIsSeenOnEveryControlThatTabReaches) {
  openDemonstration();
  runModel();
  for (const Workspace page : {Workspace::Studies, Workspace::Read, Workspace::Report}) {
    m_window->showWorkspace(page);
    QTest::qWait(400);
    std::set<QWidget*> met;
    for (int i = 0; i < 200; ++i) {
      QWidget* before = QApplication::focusWidget();
      QTest::keyClick(before != nullptr ? before : m_window.get(), Qt::Key_Tab);
      QWidget* focus = QApplication::focusWidget();
      if (focus == nullptr || !met.insert(focus).second) break;
      const QImage with = focus->grab().toImage();
      focus->clearFocus();
      QTest::qWait(5);
      const QImage without = focus->grab().toImage();
      focus->setFocus(Qt::TabFocusReason);
      EXPECT_TRUE(with != without) << describe(*focus);
    }
    EXPECT_GT(met.size(), 5U);
  }
}

TEST_F(AccessibilityTest, ACaseIsReadWithTheKeyboardAlone) {
  key(Qt::Key_O, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([this] { return session() != nullptr && m_window->cases().canRun(); }));
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
  key(Qt::Key_Return, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  const int slice = session()->slice;
  key(Qt::Key_Down);
  EXPECT_EQ(session()->slice, slice + 1);
  key(Qt::Key_Right);
  EXPECT_EQ(m_window->readPage()->clock().phase(), 1);
  key(Qt::Key_Space);
  EXPECT_TRUE(m_window->readPage()->clock().playing());
  key(Qt::Key_Space);
  key(Qt::Key_5, Qt::ControlModifier);
  ASSERT_EQ(m_window->workspace(), Workspace::Report);
  auto* findings = m_window->reportPage()->findChild<QPlainTextEdit*>();
  ASSERT_TRUE(tabTo(findings));
  type(QStringLiteral("Inferolateral scar."));
  auto* name = m_window->reportPage()->findChild<QLineEdit*>(QStringLiteral("readerName"));
  ASSERT_NE(name, nullptr);
  ASSERT_TRUE(tabTo(name));
  type(QStringLiteral("Example Reader"));
  auto* approve = m_window->reportPage()->findChild<QPushButton*>(QStringLiteral("approveButton"));
  ASSERT_NE(approve, nullptr);
  ASSERT_TRUE(tabTo(approve));
  QTest::keyClick(approve, Qt::Key_Space);
  EXPECT_TRUE(session()->approval.has_value());
  ASSERT_TRUE(tabTo(m_window->reportPage()->exportButton()));
  QTest::keyClick(m_window->reportPage()->exportButton(), Qt::Key_Space);
  ASSERT_TRUE(waitFor([this] { return QFileInfo::exists(m_exportFile); }));
}

}  // namespace
}  // namespace lateglow::testing
