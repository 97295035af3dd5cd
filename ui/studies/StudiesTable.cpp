#include "ui/studies/StudiesTable.h"

#include <QPainter>

#include "ui/common/Theme.h"

namespace lateglow {

StudiesTable::StudiesTable(RecentStudies& studies, QObject* parent)
    : QAbstractTableModel(parent), m_studies(studies) {
  connect(&m_studies, &RecentStudies::changed, this, [this] {
    beginResetModel();
    endResetModel();
  });
}

int StudiesTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_studies.studies().size());
}

int StudiesTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudiesTable::data(const QModelIndex& index, int role) const {
  const RecentStudy& study = m_studies.studies().at(static_cast<std::size_t>(index.row()));
  if (role == PathRole) {
    return study.path;
  }
  if (role == Qt::ToolTipRole) {
    return study.path;
  }
  if (role == Qt::DecorationRole && index.column() == Patient && !study.thumbnail.isNull()) {
    return study.thumbnail;
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (index.column()) {
    case Patient:
      return study.patient;
    case Id:
      return study.patientId;
    case Date:
      return study.date;
    case Modality:
      return study.modality;
    case Description:
      return study.description;
    case Content:
      return study.content;
    case Opened:
      return study.openedAt.toString(QStringLiteral("yyyy-MM-dd  HH:mm"));
    default:
      return {};
  }
}

QVariant StudiesTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) {
    return {};
  }
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
    case Patient:
      return tr("Patient");
    case Id:
      return tr("ID");
    case Date:
      return tr("Study date");
    case Modality:
      return tr("Modality");
    case Description:
      return tr("Description");
    case Content:
      return tr("Slices × phases");
    case Opened:
      return tr("Last opened");
    default:
      return {};
  }
}

QRect StudiesDelegate::paintPicture(QPainter& painter, const QRect& cell,
                                    const QModelIndex& index) {
  const QRect picture(cell.left(), cell.center().y() - 20, 40, 40);
  painter.fillRect(picture, Qt::black);
  const QVariant thumbnail = index.data(Qt::DecorationRole);
  if (thumbnail.isValid()) {
    painter.drawImage(picture, thumbnail.value<QImage>());
  } else {
    colouredIcon(QStringLiteral("heart"), colours().disabled)
        .paint(&painter, picture.adjusted(10, 10, -10, -10));
  }
  return cell.adjusted(52, 0, 0, 0);
}

QRect StudiesDelegate::paintWarning(QPainter& painter, const QRect& cell, const QString& warning,
                                    const QFont& font) {
  QFont small = font;
  small.setPixelSize(11);
  const QRect line(cell.left(), cell.center().y() + 2, cell.width(), 16);
  colouredIcon(QStringLiteral("warning"), colours().danger)
      .paint(&painter, QRect(line.left(), line.top() + 1, 14, 14));
  painter.setFont(small);
  painter.setPen(colours().danger);
  const QRect words = line.adjusted(20, 0, 0, 0);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(small).elidedText(warning, Qt::ElideRight, words.width()));
  return QRect(cell.left(), cell.center().y() - 18, cell.width(), 20);
}

void StudiesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  if (option.state.testFlag(QStyle::State_Selected) ||
      option.state.testFlag(QStyle::State_MouseOver)) {
    painter->fillRect(option.rect, colours().raised);
  }
  if (option.state.testFlag(QStyle::State_Selected) && index.column() == StudiesTable::Patient) {
    painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())),
                      colours().accent);
  }
  painter->setPen(colours().line);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  QRect text = option.rect.adjusted(12, 0, -12, 0);
  if (index.column() == StudiesTable::Patient) {
    text = paintPicture(*painter, text, index);
  }
  QFont font = option.font;
  const QString warning = index.data(WarningRole).toString();
  if (!warning.isEmpty()) {
    text = paintWarning(*painter, text, warning, font);
  }
  painter->setPen(index.column() == StudiesTable::Patient ||
                          index.column() == StudiesTable::Description
                      ? colours().text
                      : colours().secondaryText);
  if (index.column() == StudiesTable::Patient) {
    font.setWeight(QFont::Medium);
  }
  painter->setFont(font);
  const QVariant alignment = index.data(Qt::TextAlignmentRole);
  painter->drawText(
      text, alignment.isValid() ? alignment.toInt() : Qt::AlignLeft | Qt::AlignVCenter,
      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
  painter->restore();
}

}  // namespace lateglow
