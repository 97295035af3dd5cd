#pragma once

#include <QDialog>

#include "ui/models/PacsPresenter.h"

class QComboBox;
class QPushButton;

namespace lateglow {

/// Asks where to send something to; sending goes on in the background.
class PacsSendDialog : public QDialog {
  Q_OBJECT

public:
  /// `what` says in one line what is sent; `title` names the transfer.
  PacsSendDialog(PacsPresenter& pacs, const QString& what, const QString& title,
                 PacsPresenter::Paths paths, QWidget* parent);

  [[nodiscard]] QComboBox* node() const { return m_node; }
  [[nodiscard]] QPushButton* sendButton() const { return m_send; }

Q_SIGNALS:
  void nodesRequested();

private:
  void showNodes();
  void send();

  PacsPresenter& m_pacs;
  QString m_title;
  PacsPresenter::Paths m_paths;
  QComboBox* m_node;
  QPushButton* m_send;
};

}  // namespace lateglow
