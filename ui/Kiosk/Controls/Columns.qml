import QtQuick
import QtQuick.Layouts

// Cards side by side, all as high as the highest, in as many columns as leave each a readable width.
GridLayout {
    id: columns

    property int maximumColumns: 3
    property real minimumColumnWidth: Theme.leastColumn

    readonly property int fitting: Math.max(1, Math.min(maximumColumns, Math.floor((width + Theme.gap) / (minimumColumnWidth + Theme.gap))))

    columns: Theme.portrait ? Math.min(fitting, 1) : fitting
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true
}
