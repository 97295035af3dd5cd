#include "ui/read/ModelCardDialog.h"

#include <QHBoxLayout>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

ModelCardDialog::ModelCardDialog(const ModelChoice& model, QWidget* parent) : QDialog(parent) {
  const ModelCardSummary& summary = model.summary;
  setWindowTitle(tr("Model card"));
  setObjectName(QStringLiteral("modelCardDialog"));
  resize(680, 640);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(makeLabel(QStringLiteral("%1 %2").arg(QString::fromStdString(summary.title),
                                                          QString::fromStdString(summary.version)),
                              "heading", this));
  QLabel* hash = makeLabel(tr("Package SHA-256 %1").arg(QString::fromStdString(summary.sha256)),
                           "small", this);
  hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
  hash->setWordWrap(true);
  column->addWidget(hash);
  if (summary.demonstration) {
    QStringList limits;
    for (const std::string& limit : summary.limits) {
      limits << QStringLiteral("• ") + QString::fromStdString(limit);
    }
    auto* notice = new Notice(this);
    notice->show("synthetic", QStringLiteral("info"), tr("Demonstration model: its limits"),
                 limits.join(u'\n'));
    column->addWidget(notice);
  }
  auto* card = new QTextBrowser(this);
  card->setMarkdown(QString::fromStdString(model.cardText));
  card->setOpenLinks(false);
  column->addWidget(card, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* close = makeButton(tr("Close"), "primary", this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  buttons->addWidget(close);
  column->addLayout(buttons);
}

}  // namespace lateglow
