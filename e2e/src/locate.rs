//! XPath for the things of a page by the words that people see.

/// A button with exactly this text, but not one that is hidden from assistive technology: nobody is meant to press that.
pub fn button(text: &str) -> String {
    let text = literal(text);
    format!(
        "//button[normalize-space(.)={text} and not(@aria-hidden='true')] | //summary[normalize-space(.)={text}] \
         | //input[(@type='submit' or @type='button') and normalize-space(@value)={text}]"
    )
}

/// A button with exactly this text in the innermost row, list item, fieldset or section that has both texts.
pub fn button_beside(row: &str, text: &str) -> String {
    let (row, text) = (literal(row), literal(text));
    let places = "self::tr or self::li or self::article or self::section or self::form or self::fieldset";
    format!(
        "(//*[{places}][contains(normalize-space(.), {row})]\
         [.//button[normalize-space(.)={text}] or .//a[normalize-space(.)={text}]])[last()]\
         //*[self::button or self::a][normalize-space(.)={text}]"
    )
}

/// A button, menu or link that says this among other things.
pub fn card(text: &str) -> String {
    let text = literal(text);
    format!("//*[self::button or self::summary or self::a[@href]][contains(normalize-space(.), {text})]")
}

/// The button that copies what is in the field with this label.
pub fn copy_button(label: &str) -> String {
    let label = literal(label);
    format!("//button[@data-copy=//label[normalize-space(.)={label}]/@for]")
}

/// A link with exactly this text.
pub fn link(text: &str) -> String {
    format!("//a[@href and normalize-space(.)={}]", literal(text))
}

/// A field whose label has exactly this text.
pub fn field(label: &str) -> String {
    field_where(&format!("normalize-space(.)={}", literal(label)), label)
}

/// A field whose label begins with this text: `Phone` finds `Phone (optional)`.
pub fn field_beginning(label: &str) -> String {
    field_where(&format!("starts-with(normalize-space(.), {})", literal(label)), label)
}

fn field_where(condition: &str, label: &str) -> String {
    let fields = "(self::input[not(@type='hidden')] or self::select or self::textarea)";
    format!(
        "//*[{fields} and @id=//label[{condition}]/@for] | //label[{condition}]//*[{fields}] \
         | //*[{fields} and @aria-label={}]",
        literal(label)
    )
}

/// The text as an XPath string, which knows no escapes.
fn literal(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn quotes_survive() {
        assert_eq!(literal("Send"), "'Send'");
        assert_eq!(literal("Jane's"), "\"Jane's\"");
        assert_eq!(literal("Jane's \"x\""), "concat('Jane', \"'\", 's \"x\"')");
    }
}
