import QtQuick
import Kiosk

// Looks for something: the arrows go through what was found, Enter opens it, Escape looks for nothing.
Field {
    id: field

    required property Search search
    property int current: 0 // of what was found

    labelled: false
    label: qsTr("Look for a treatment, a rule, a word")
    hint: label
    symbol: "magnifying-glass-bold"
    value: search.asked
    onEdited: text => {
        current = 0;
        search.ask(text);
    }
    onAccepted: search.enter(current)
    Keys.onDownPressed: current = Math.min(current + 1, search.hits.count - 1)
    Keys.onUpPressed: current = Math.max(current - 1, 0)
    Keys.onEscapePressed: search.ask("")
    Accessible.role: Accessible.EditableText
    Accessible.name: label
}
