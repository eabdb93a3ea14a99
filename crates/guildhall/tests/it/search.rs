//! What a search finds: the beginnings of names, of addresses, and of their parts.

use serde_json::{Value, json};

use crate::support::{Org, Person, World, encode, profile};

async fn contoso(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    (org, admin)
}

/// The addresses that a search finds in a list, in its order.
async fn found(world: &World, admin: &Person, org: &Org, list: &str, q: &str) -> Vec<String> {
    let separator = if list.contains('?') { '&' } else { '?' };
    let path = org.path(&format!("{list}{separator}q={}", encode(q)));
    let answer = world.get(&path).by(admin).await.ok(200);
    let key = if list.starts_with("/invitations") {
        "address"
    } else {
        "communication_email"
    };
    let of = |row: &Value| row[key].as_str().or(row["profile"][key].as_str()).unwrap().to_owned();
    answer["items"].as_array().unwrap().iter().map(of).collect()
}

both_engines! {
    async fn an_address_is_found_by_the_beginning_of_each_of_its_parts(world) {
        let (org, admin) = contoso(world).await;
        let ada = "ada.berg-costa@eu.contoso.example";
        world.invite(&admin, &org, &format!("{ada} bruno+berg@fabrikam.example contoso@private.example")).await;
        for (q, addresses) in [
            ("ada", vec![ada]),
            ("ADA.B", vec![ada]),
            (ada, vec![ada]),
            ("costa", vec![ada]),
            ("berg", vec!["bruno+berg@fabrikam.example", ada]),
            ("eu.con", vec![ada]),
            ("contoso", vec!["contoso@private.example", ada]),
            ("@contoso", vec![ada]),
            ("@eu", vec![ada]),
            ("@private.example", vec!["contoso@private.example"]),
            ("@ada", vec![]),
            ("da", vec![]),
            ("osta", vec![]),
            ("berg@contoso", vec![]),
        ] {
            assert_eq!(found(world, &admin, &org, "/invitations", q).await, addresses, "{q}");
        }
        // Found in an order of the list, and in a tab.
        assert_eq!(
            found(world, &admin, &org, "/invitations?state=approved&sort=address", "berg").await,
            [ada, "bruno+berg@fabrikam.example"]
        );
        let one = world.invitation_path(&admin, &org, ada).await;
        world.delete(&one).by(&admin).await.ok(200);
        assert_eq!(found(world, &admin, &org, "/invitations?state=approved", "contoso").await, ["contoso@private.example"]);
        assert_eq!(found(world, &admin, &org, "/invitations?state=revoked", "contoso").await, [ada]);
    }

    async fn a_person_is_found_by_each_name_in_either_order_and_after_a_change(world) {
        let (org, admin) = contoso(world).await;
        let url = world.url_token(&admin, &org).await;
        world.invite(&admin, &org, "a.berg@contoso.example").await;
        let ada = world.account("ada@private.example").await;
        let mut sent = profile("a.berg@contoso.example");
        sent["given_name"] = json!("Ada Maria");
        sent["family_name"] = json!("Løvborg Costa");
        let body = json!({"invitation": url, "profile": sent});
        let submitted = world.post("/api/v1/associations").by(&ada).json(&body).await.ok(201);
        let path = format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap());
        let code = world.code_for("a.berg@contoso.example", &path).await;
        world.prove(&ada, &path, &code).await.ok(200);
        let finds = async |q: &str| found(world, &admin, &org, "/associations", q).await.contains(&"a.berg@contoso.example".to_owned());
        for q in [
            "ada", "maria", "løvborg", "LØV", "costa", "Ada Maria Løvborg", "Løvborg Costa, Ada Maria", "a.be",
            "berg@contoso", "@contoso.example", "Løvborg Costa A.BERG",
        ] {
            assert!(finds(q).await, "{q}");
        }
        assert!(!finds("ria").await && !finds("ontoso").await);
        world.patch(&format!("{path}/profile")).by(&ada).json(&json!({"family_name": "Öz"})).await.ok(200);
        assert!(finds("öz").await && finds("Öz, Ada Maria").await && !finds("costa").await);
        world.holds_together();
    }
}
