#include "ui/read/SaveLayoutDialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {
constexpr int kLongestName = 40;
}

SaveLayoutDialog::SaveLayoutDialog(QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_automatic(new QCheckBox(tr("Use it by itself for every series like this one"), this)),
      m_save(makeButton(tr("Save"), "primary", this)) {
  setObjectName(QStringLiteral("saveLayoutDialog"));
  setWindowTitle(tr("Save this layout"));
  setFixedWidth(400);
  m_name->setMaxLength(kLongestName);
  m_name->setPlaceholderText(tr("For example: Stress and rest"));
  m_name->setAccessibleName(tr("Name of the layout"));
  m_save->setEnabled(false);
  m_save->setDefault(true);
  QPushButton* cancel = makeButton(tr("Cancel"), "", this);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(m_save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(makeLabel(tr("Save this layout"), "heading", this));
  QLabel* hint = makeLabel(tr("Panes, their sizes and what they show; a layout of the same name is "
                              "replaced."),
                           "secondary", this);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addWidget(m_name);
  column->addWidget(m_automatic);
  column->addSpacing(4);
  column->addLayout(buttons);
  connect(m_name, &QLineEdit::textChanged, this,
          [this](const QString& text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, [this] {
    Q_EMIT chosen(m_name->text().trimmed(), m_automatic->isChecked());
    accept();
  });
}

}  // namespace lateglow
