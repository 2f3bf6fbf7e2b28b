pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Everything that was found in a field.
Column {
    id: all

    required property Rows remarks
    required property Editing editing

    spacing: Look.unit * 2
    visible: (remarks?.count ?? 0) > 0

    Repeater {
        model: all.remarks

        RemarkLine {
            required property string key

            width: all.width
            onMended: which => all.editing.mend(which)
        }
    }
}
