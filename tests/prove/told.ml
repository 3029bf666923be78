(* What Eva found, a line for each fact: statements and whether they are
   reached, and alarms with their kind.  Columns are parted by tabs.  A block
   is none: that of a switch, where its variables stand, is never reached. *)
let place (p : Filepath.position) =
  Format.sprintf "%s\t%d"
    (Filepath.Normalized.to_pretty_string p.Filepath.pos_path)
    p.Filepath.pos_lnum

let is_block s =
  match s.Cil_types.skind with Cil_types.Block _ -> true | _ -> false

let statements f =
  List.iteri
    (fun number s ->
      if not (is_block s) then
        Format.printf "reach\t%s\t%s\t%d\t%b@."
          (place (fst (Cil_datatype.Stmt.loc s)))
          f.Cil_types.svar.Cil_types.vorig_name number
          (Eva.Results.is_reachable s))
    f.Cil_types.sallstmts

let is_allocated name =
  String.length name > 2 && String.equal (String.sub name 0 2) "__"

(* The blocks that a pointer may lead to, without the number that each length
   of a text has. *)
let blocks request e =
  let family base =
    let name = Format.asprintf "%a" Base.pretty base in
    match String.rindex_opt name '_' with
    | Some at when is_allocated name && name.[at + 1] <> 'l' ->
        String.sub name 0 at
    | _ -> name
  in
  let value = Eva.Results.(request |> eval_exp e |> as_cvalue) in
  List.sort_uniq compare
    (Locations.Location_Bytes.fold_bases
       (fun base known -> family base :: known)
       value [])

(* A driver asks for a text once, so that its family is one block; Eva, which
   sees one for each length, cannot know. *)
let same_block a b (_, request) =
  match (blocks request a, blocks request b) with
  | [ x ], [ y ] -> x = y
  | _ -> false

let excused s = function
  | Alarms.Differing_blocks (a, b) ->
      List.for_all (same_block a b) Eva.Results.(before s |> by_callstack)
  | _ -> false

let alarm _ _ s ~rank:_ alarm _ =
  if not (excused s alarm) then
    Format.printf "alarm\t%s\t%s@."
      (place (fst (Cil_datatype.Stmt.loc s)))
      (Alarms.get_short_name alarm)

let () =
  Db.Main.extend (fun () ->
      if Eva.Analysis.is_computed () then begin
        Globals.Functions.iter_on_fundecs statements;
        Alarms.iter alarm
      end)
