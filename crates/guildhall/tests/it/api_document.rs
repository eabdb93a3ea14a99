//! The API's document holds together, and every problem has its page.

use std::collections::BTreeSet;

use guildhall::http::problem_types;
use guildhall::http::router::table;
use serde_json::Value;

use crate::support::contract::{DOCUMENT, fits, resolve};
use crate::support::{Place, World, run};

/// Every operation of the document, with its path and method.
fn operations() -> Vec<(&'static str, &'static str, &'static Value)> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().iter();
        methods.map(|(method, told)| (path.as_str(), method.as_str(), told))
    });
    each.collect()
}

#[test]
fn every_call_of_the_table_is_in_the_document_once() {
    let entries = table().entries;
    assert_eq!(entries.len(), operations().len());
    let ids: BTreeSet<_> = operations()
        .iter()
        .map(|(.., told)| told["operationId"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), entries.len(), "an operationId is there twice");
    let summaries: BTreeSet<_> = operations()
        .iter()
        .map(|(.., told)| told["summary"].as_str().unwrap())
        .collect();
    assert_eq!(summaries.len(), entries.len(), "a summary is there twice");
}

/// What OpenAPI 3.1 asks for, as far as this document uses it.
#[test]
fn the_document_keeps_to_the_rules_of_openapi() {
    assert_eq!(DOCUMENT["openapi"], "3.1.0");
    for (path, method, told) in operations() {
        let in_path: BTreeSet<_> = path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
            .collect();
        let parameters = told["parameters"].as_array().unwrap();
        let declared: Vec<_> = parameters.iter().filter(|p| p["in"] == "path").collect();
        assert!(declared.iter().all(|p| p["required"] == true), "{method} {path}");
        assert_eq!(
            declared
                .iter()
                .map(|p| p["name"].as_str().unwrap())
                .collect::<BTreeSet<_>>(),
            in_path,
            "{method} {path}"
        );
        let names: BTreeSet<_> = parameters
            .iter()
            .map(|p| (p["in"].as_str(), p["name"].as_str()))
            .collect();
        assert_eq!(names.len(), parameters.len(), "{method} {path} has a parameter twice");
        for (status, response) in told["responses"].as_object().unwrap() {
            let number: u16 = status.parse().unwrap();
            assert!((200..600).contains(&number));
            assert!(
                !resolve(response)["description"].as_str().unwrap().is_empty(),
                "{method} {path} {status}"
            );
        }
        for text in ["summary", "description", "operationId"] {
            assert!(
                !told[text].as_str().unwrap().is_empty(),
                "{method} {path} has no {text}"
            );
        }
    }
    let mut references = Vec::new();
    collect(&DOCUMENT, "$ref", &mut references);
    for reference in references {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        assert!(DOCUMENT.pointer(pointer).is_some(), "{pointer} leads nowhere");
    }
}

fn collect(value: &'static Value, name: &str, found: &mut Vec<&'static Value>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get(name));
            members.values().for_each(|member| collect(member, name, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, name, found)),
        _ => {}
    }
}

#[test]
fn every_example_has_the_shape_it_is_an_example_of() {
    let mut contents = Vec::new();
    collect(&DOCUMENT, "content", &mut contents);
    let mut examples = 0;
    for content in contents
        .iter()
        .flat_map(|content| content.as_object().unwrap().values())
    {
        if let Some(example) = content.get("example") {
            examples += 1;
            fits(example, &content["schema"]).unwrap_or_else(|fault| panic!("{example}: {fault}"));
        }
    }
    assert!(examples > 20);
}

#[test]
fn every_field_is_described() {
    for (name, schema) in DOCUMENT["components"]["schemas"].as_object().unwrap() {
        for (field, shape) in schema["properties"].as_object().into_iter().flatten() {
            let mut choices = shape["oneOf"].as_array().into_iter().flatten();
            let is_described =
                shape["description"].is_string() || choices.any(|choice| choice["description"].is_string());
            assert!(is_described, "{name}.{field} has no description");
        }
    }
}

#[test]
fn every_problem_has_its_page_where_its_type_says() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        let list = world.get("/problems").await.text();
        for kind in problem_types::ALL {
            let page = world.get(&format!("/problems/{}", kind.code)).await;
            assert_eq!(page.status, 200, "{}", kind.code);
            assert!(
                page.text().contains(&kind.title.replace('\'', "&#39;")),
                "{}",
                page.text()
            );
            assert!(list.contains(&format!("/problems/{}\"", kind.code)));
        }
        assert_eq!(world.get("/problems/none").await.status, 404);
    });
}

/// Codes in the program's text and codes with a page are the same.
#[test]
fn every_code_that_the_program_can_answer_has_a_page() {
    let mut sources = String::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    read_all(&root.join("src"), &mut sources);
    let refusal = regex::Regex::new(r#"Failure::new\(\s*StatusCode::\w+,\s*"([a-z-]+)""#).unwrap();
    let conflict = regex::Regex::new(r#"Self::\w+ => "([a-z]+(?:-[a-z]+)+)","#).unwrap();
    let actions = std::fs::read_to_string(root.join("src/actions/mod.rs")).unwrap();
    let codes: BTreeSet<&str> = refusal
        .captures_iter(&sources)
        .chain(conflict.captures_iter(&actions))
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    assert!(codes.len() > 15, "{codes:?}");
    for code in codes {
        assert!(
            problem_types::find(code).is_some(),
            "{code} is in no list: http/problem_types.rs"
        );
    }
    for (path, method, told) in operations() {
        for response in told["responses"].as_object().unwrap().values() {
            let mut words = Vec::new();
            collect(resolve(response), "code", &mut words);
            for word in words
                .iter()
                .flat_map(|shape| shape["enum"].as_array().into_iter().flatten())
            {
                assert!(
                    problem_types::find(word.as_str().unwrap()).is_some(),
                    "{method} {path}: {word}"
                );
            }
        }
    }
}

fn read_all(folder: &std::path::Path, sources: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_reference_has_a_page_for_each_resource_with_every_call() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        let overview = world.get("/api").await;
        assert_eq!(overview.status, 200);
        for entry in table().entries {
            let id = (entry.about)().id;
            assert!(
                overview
                    .text()
                    .contains(&format!("/api/{}#{id}\"", entry.resource.name)),
                "{id}"
            );
            let page = world.get(&format!("/api/{}", entry.resource.name)).await;
            assert_eq!(page.status, 200);
            assert!(page.text().contains(&format!("id=\"{id}\"")));
            // With its files, which weigh 8.9 KB, it is at most 50 KB of 1,024 bytes.
            assert!(
                page.body.len() < 42_200,
                "{} weighs {}",
                entry.resource.name,
                page.body.len()
            );
        }
        assert_eq!(world.get("/api/none").await.status, 404);
        let document = world.get("/api/v1/openapi.json").await;
        assert_eq!(document.ok(200), *DOCUMENT);
    });
}
